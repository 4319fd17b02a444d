import AsyncHTTPClient
import LocalBackend
import NIOCore

/// Hands on what a container prints, and finds out how it ends.
struct ContainerFollower: Sendable {
    let engine: ContainerEngine
    let container: String
    /// The limit of its memory, as the job has it.
    let memoryLimit: String
    let plan: LaunchPlan
    let clock: any Clock<Duration>

    /// How often the engine may not answer, a second apart, before the container is given up.
    private static let patience = 60

    /// The exit status of what SIGKILL ended.
    private static let killed: Int32 = 137

    /// Follows the container to its end, also when the engine is started again meanwhile.
    func follow(_ output: HTTPClientResponse.Body) async -> JobExit {
        await handOn(output)
        var hasGap = false
        var faults = 0
        while true {
            do {
                if let exit = try await exit() { return exit }
                faults = 0
            } catch {
                faults += 1
                guard faults < Self.patience else { return .lost("\(error)") }
            }
            if !hasGap {
                hasGap = true
                plan.say("The output broke off while the job runs; some of it may be missing.")
            }
            try? await clock.sleep(for: .seconds(1))
            await handOnAgain()
        }
    }

    /// Hands on what the container prints from now on, until it prints no more.
    ///
    /// Podman makes a container ready anew that it is to attach to and that has ended; then nothing ever comes. So this
    /// looks before, and now and then.
    private func handOnAgain() async {
        guard (try? await engine.state(of: container))?.isRunning == true,
            let output = try? await engine.attach(container)
        else { return }
        await withTaskGroup(of: Void.self) { tasks in
            tasks.addTask { await handOn(output) }
            tasks.addTask {
                var looks = 0
                while looks < 2, (try? await clock.sleep(for: .seconds(3))) != nil {
                    let isRunning = (try? await engine.state(of: container))?.isRunning ?? true
                    looks = isRunning ? 0 : looks + 1
                }
            }
            await tasks.next()
            tasks.cancelAll()
        }
    }

    /// Sends a signal to the job.
    func signal(_ signal: String) async {
        do {
            try await engine.kill(container, signal: signal)
        } catch {
            plan.say("The container engine did not send \(signal): \(error).")
        }
    }

    private func handOn(_ output: HTTPClientResponse.Body) async {
        var frames = OutputFrames()
        do {
            for try await piece in output {
                try piece.withUnsafeReadableBytes { bytes throws(OutputFrames.Malformed) in
                    try frames.read(bytes, plan.output)
                }
            }
        } catch is OutputFrames.Malformed {
            plan.say("The container engine sent output that can't be read.")
        } catch {
            return
        }
    }

    /// How a container ended, with what may be said of its memory: Docker knows, Podman not always.
    private func exit(_ state: ContainerState) -> JobExit {
        let status = "exit status \(state.exitCode)"
        if state.ranOutOfMemory, state.exitCode != 0 {
            let limit = memoryLimit.isEmpty ? "its limit" : "its limit of \(memoryLimit)"
            return .failed("it used more memory than \(limit) (\(status))")
        }
        if state.exitCode == Self.killed, !memoryLimit.isEmpty {
            return .failed("\(status); it may have used more memory than its limit of \(memoryLimit)")
        }
        return .exited(state.exitCode)
    }

    /// How the container ended; nil while it runs.
    private func exit() async throws -> JobExit? {
        // Its output ends a little before the engine knows that it does.
        await engine.wait(for: container, atMost: .seconds(2))
        guard let state = try await engine.state(of: container) else {
            return .lost("its container was removed by someone else")
        }
        guard !state.isFresh else { return .lost("its container was made ready anew, so that its end is not known") }
        guard state.hasEnded else { return nil }
        return exit(state)
    }
}
