import ForgeModel
import JobModel

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Sees a job's process to its end: lets it run, ends it when its time is up or someone wants it, and kills what is left.
struct Supervisor: Sendable {
    /// Why a process ended.
    enum Cause: Hashable, Sendable {
        /// By itself.
        case ended
        /// It took longer than this.
        case timedOut(Duration)
        /// Someone asked for it.
        case stopped
    }

    let process: JobProcess
    let group: ProcessGroup
    let timeout: Duration
    let grace: Duration
    let stopRequest: StopRequest
    let clock: any Clock<Duration>
    let log: RunLog

    /// Returns once the process, and all that it started, has ended.
    func run() async -> (Cause, ProcessEnd) {
        let cause = await cause()
        switch cause {
        case .ended: break
        case .timedOut(let limit): await terminate("The job timed out after \(limit.words)", grace: grace)
        case .stopped: await terminate("The job is stopped", grace: stopRequest.grace ?? grace)
        }
        group.killAll()
        return (cause, await process.end())
    }

    /// Waits for the first reason to end.
    private func cause() async -> Cause {
        await withTaskGroup(of: Cause?.self) { tasks in
            tasks.addTask {
                await process.hasEnded()
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

    /// Asks the whole group to end, and waits for the process that leads it.
    ///
    /// Prow's entrypoint sends SIGINT, on an abort SIGINT and SIGTERM together; a script that handles only one of them
    /// is then ended by the other. SIGTERM alone is what Kubernetes and systemd send.
    private func terminate(_ reason: String, grace: Duration) async {
        log.say("\(reason); its processes have \(grace.words) to end.")
        group.signal(SIGTERM)
        let ended = await withTaskGroup(of: Bool.self) { tasks in
            tasks.addTask {
                await process.hasEnded()
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
