import Foundation
import Testing

/// Real git with a server for `file://` addresses that can be made to stop in the middle of what it sends.
struct HeldGit: Sendable {
    private let folder: URL
    /// Who opens it for reading learns that the server has stopped.
    private let stopped: URL

    init(in parent: URL) throws {
        folder = parent.appending(path: "git-programs")
        stopped = folder.appending(path: "stopped")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try run("ln -s \"$(git --exec-path)\"/* . && rm git-upload-pack && mkfifo stopped")
        let server = folder.appending(path: "git-upload-pack")
        try Data(Self.server.utf8).write(to: server)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: server.path)
    }

    /// What makes git use this server.
    var environment: [String: String] { ["GIT_EXEC_PATH": folder.path] }

    /// Makes the next answer stop.
    func holdNext() throws {
        try Data().write(to: folder.appending(path: "hold"))
    }

    /// Returns once an answer has stopped.
    func hasStopped() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [stopped] in
                let descriptor = open(stopped.path, O_RDONLY | O_CLOEXEC)
                var byte: UInt8 = 0
                _ = read(descriptor, &byte, 1)
                close(descriptor)
                continuation.resume()
            }
        }
    }

    /// Sends SIGKILL to the fetches among some processes at once: none has time to clean up after another. Gives what
    /// they did.
    func killFetches(among processes: [Int32]) -> [String] {
        let fetches = processes.compactMap { process -> (process: Int32, command: String)? in
            let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
            let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            guard words.first?.hasSuffix("git") == true else { return nil }
            return ["index-pack", "fetch"].first(where: words.contains).map { (process, $0) }
        }
        for signal in [SIGSTOP, SIGKILL] {
            for fetch in fetches { kill(fetch.process, signal) }
        }
        return fetches.map(\.command)
    }

    /// It holds nothing back before it stops, and stops after more than pipes hold, so that what writes packs has begun.
    /// `tail` ends with its reader: it notices a pipe that nobody reads.
    private static let server = """
        #!/bin/sh
        here=${0%/*}
        rm "$here/hold" 2>/dev/null || exec git upload-pack "$@"
        git upload-pack "$@" | { dd bs=1 count=300000 2>/dev/null; echo >"$here/stopped"; exec tail -f /dev/null; }
        """

    private func run(_ script: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
