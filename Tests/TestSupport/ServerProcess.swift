package import Foundation

/// A server as a process of its own.
package struct ServerProcess: Sendable {
    private let process: Process

    /// Starts a program, and returns once it prints a word.
    ///
    /// - Parameter environment: Variables beside this process's own.
    /// - Throws: what starting it throws; `CocoaError` when it ends before.
    package init(
        _ program: URL,
        _ arguments: [String],
        environment: [String: String] = [:],
        readyWhenPrinting word: String
    ) async throws {
        process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = ProcessOutput(pipe.fileHandleForReading)
        guard await output.passes(word) else {
            throw CocoaError(
                .executableLoad,
                userInfo: [NSLocalizedDescriptionKey: "\(program.lastPathComponent) ended before it printed `\(word)`"]
            )
        }
    }

    /// Ends the process with a signal, and returns once it is gone.
    package func end(_ signal: Int32 = SIGTERM) async {
        kill(process.processIdentifier, signal)
        await withCheckedContinuation { done in
            let thread = Thread {
                process.waitUntilExit()
                done.resume()
            }
            thread.start()
        }
    }
}
