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

    /// Follows the container to its end, also when the engine is started again meanwhile.
    func follow(_ output: HTTPClientResponse.Body) async -> JobExit {
        var output: HTTPClientResponse.Body? = output
        var hasGap = false
        var faults = 0
        while true {
            if let output { await handOn(output) }
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
            output = try? await engine.attach(container)
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

    /// How the container ended; nil while it runs.
    private func exit() async throws -> JobExit? {
        // Its output ends a little before the engine knows that it does.
        await engine.wait(for: container, atMost: .seconds(2))
        guard let state = try await engine.state(of: container) else {
            return .lost("its container was removed by someone else")
        }
        guard state.hasEnded else { return nil }
        guard state.ranOutOfMemory, state.exitCode != 0 else { return .exited(state.exitCode) }
        let limit = memoryLimit.isEmpty ? "its limit" : "its limit of \(memoryLimit)"
        return .failed("it used more memory than \(limit) (exit status \(state.exitCode))")
    }
}
