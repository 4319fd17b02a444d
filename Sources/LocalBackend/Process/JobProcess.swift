import GitProcess
import JobEngine
import Subprocess
import SystemPackage

/// A job's own process, which leads a session of its own, so that everything it starts can be ended with it.
struct JobProcess: Sendable {
    /// The number of the process.
    let pid: Int32
    private let ending: Task<TerminationStatus, any Error>
    private let ended: Watermark

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - command: The program and its arguments.
    ///   - environment: All of its variables.
    ///   - directory: Where it starts.
    ///   - output: What it prints to; its write end is closed here.
    /// - Throws: ``StartFailure`` when it can't be started.
    static func start(
        _ command: JobCommand,
        environment: [String: String],
        in directory: FilePath,
        output: OutputPipe
    ) async throws -> JobProcess {
        var platform = PlatformOptions()
        platform.createSession = true
        let configuration = Subprocess.Configuration(
            executable: command.isPath
                ? .path(directory.pushing(FilePath(command.executable)))
                : .name(command.executable),
            arguments: Arguments(executablePathOverride: command.executable, remainingValues: command.arguments),
            environment: .custom(environment.keyed),
            workingDirectory: directory,
            platformOptions: platform
        )
        let ended = Watermark()
        let (pids, continuation) = AsyncThrowingStream.makeStream(of: Int32.self)
        let ending = Task {
            defer { ended.raise(to: 1) }
            do {
                return try await Subprocess.run(
                    configuration,
                    input: .none,
                    output: .fileDescriptor(output.writeEnd, closeAfterSpawningProcess: true),
                    error: .combinedWithOutput
                ) { execution in
                    continuation.yield(execution.processIdentifier.value)
                }.terminationStatus
            } catch {
                let failure = StartFailure(command, error)
                continuation.finish(throwing: failure)
                throw failure
            }
        }
        for try await pid in pids {
            return JobProcess(pid: pid, ending: ending, ended: ended)
        }
        throw CancellationError()
    }

    /// Whether the process has ended.
    var hasEndedByNow: Bool { ended.value > 0 }

    /// Returns once the process has ended, or the task is cancelled.
    func hasEnded() async {
        await ended.passes(0)
    }

    /// How the process ended, once it has; what it started may still run.
    func end() async -> JobExit {
        switch await ending.result {
        case .success(.exited(let code)): .exited(code)
        case .success(.signaled(let signal)): .signaled(signal)
        case .failure(let error): .failed("\(error)")
        }
    }
}
