import Foundation

/// A git repository with one commit.
enum GitFolder {
    /// Makes it with a branch `main` that holds a file `README`. Gives the commit.
    static func make(at folder: URL) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("hello\n".utf8).write(to: folder.appending(path: "README"))
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
        try git(["init", "--quiet", "--initial-branch=main"], in: folder)
        try git(["add", "."], in: folder)
        try git(identity + ["commit", "--quiet", "--message=Begin"], in: folder)
        return try git(["rev-parse", "HEAD"], in: folder)
    }

    @discardableResult
    private static func git(_ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/git")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").joined()
    }
}
