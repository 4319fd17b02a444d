import ForgeModel
import JobModel

/// Sees a job's program to its end: lets it run, ends it when its time is up or someone wants it, and kills what is left.
struct Supervisor: Sendable {
    /// Why a program ended.
    enum Cause: Hashable, Sendable {
        /// By itself.
        case ended
        /// It took longer than this.
        case timedOut(Duration)
        /// Someone asked for it.
        case stopped
    }

    let launched: any LaunchedJob
    let timeout: Duration
    let grace: Duration
    let stopRequest: StopRequest
    let clock: any Clock<Duration>
    let log: RunLog

    /// Returns once the program, and all that it started, has ended.
    func run() async -> (Cause, JobExit) {
        let cause = await cause()
        switch cause {
        case .ended: break
        case .timedOut(let limit): await terminate("The job timed out after \(limit.words)", grace: grace)
        case .stopped: await terminate("The job is stopped", grace: stopRequest.grace ?? grace)
        }
        return (cause, await launched.finish())
    }

    /// Waits for the first reason to end.
    private func cause() async -> Cause {
        await withTaskGroup(of: Cause?.self) { tasks in
            tasks.addTask {
                await launched.hasEnded()
                return .ended
            }
            tasks.addTask {
                let isOver: ()? = try? await clock.sleep(for: timeout)
                return isOver.map { .timedOut(timeout) }
            }
            tasks.addTask {
                await stopRequest.isMade()
                return stopRequest.grace.map { _ in .stopped }
            }
            for await cause in tasks {
                guard let cause else { continue }
                tasks.cancelAll()
                return cause
            }
            return .ended
        }
    }

    /// Asks the program to end, and waits for that as long as it may take.
    private func terminate(_ reason: String, grace: Duration) async {
        log.say("\(reason); its processes have \(grace.words) to end.")
        await launched.terminate()
        let ended = await withTaskGroup(of: Bool.self) { tasks in
            tasks.addTask {
                await launched.hasEnded()
                return true
            }
            tasks.addTask {
                try? await clock.sleep(for: grace)
                return false
            }
            let first = await tasks.next() ?? false
            tasks.cancelAll()
            return first
        }
        if !ended {
            log.say("They did not end in time and are killed.")
        }
    }
}
