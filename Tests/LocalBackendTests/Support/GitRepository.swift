import Foundation
import Synchronization

/// A real git repository to clone from, with the refs of pull requests as GitHub has them.
final class GitRepository: Sendable {
    struct Failure: Error {
        let output: String
    }

    let url: URL

    init(at url: URL) throws {
        self.url = url
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try git("init", "--quiet", "--initial-branch=main")
    }

    /// A repository that is there, such as a mirror.
    init(existing url: URL) {
        self.url = url
    }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        try git(arguments)
    }

    @discardableResult
    func git(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = url
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": url.path,
            "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.com", "GIT_AUTHOR_DATE": "@1700000000 +0000",
            "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.com",
            "GIT_COMMITTER_DATE": "@1700000000 +0000", "GIT_CONFIG_NOSYSTEM": "1",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(output: output) }
        return output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Commits files on the branch that is checked out. Gives the commit.
    @discardableResult
    func commit(_ files: [String: String], message: String = "Change files") throws -> String {
        for (name, content) in files {
            try Data(content.utf8).write(to: url.appending(path: name))
            try git("add", name)
        }
        try git("commit", "--quiet", "--message", message)
        return try git("rev-parse", "HEAD")
    }

    /// Makes a pull request with files changed on top of a commit. Gives its head.
    func pull(_ number: Int, from base: String, _ files: [String: String]) throws -> String {
        try git("checkout", "--quiet", "--detach", base)
        let head = try commit(files, message: "Pull request \(number)")
        try git("update-ref", "refs/pull/\(number)/head", head)
        try git("checkout", "--quiet", "main")
        return head
    }
}
