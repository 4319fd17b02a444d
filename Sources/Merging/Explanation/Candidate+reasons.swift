import ForgeModel
import Foundation
import JobModel

extension Candidate {
    /// A reason for each context that must be green and is not.
    func contextReasons(at time: Date) -> [MergeReason] {
        openContexts.map { context in
            switch context.state {
            case .pending: waiting(for: context.name, at: time)
            case nil: MergeReason(.context, "`\(context.name)` has not run", command: rerunCommand(of: context.name))
            default: MergeReason(.context, "`\(context.name)` failed", command: rerunCommand(of: context.name))
            }
        }
    }

    /// A reason for each required job that has not passed on the base, although its context does not show it.
    func testReasons(on base: CommitSHA, at time: Date) -> [MergeReason] {
        let shown = Set(openContexts.map(\.name))
        let branch = pull.baseBranch
        return results(on: base).filter { !shown.contains($0.job.context) }.compactMap { job, result in
            switch result {
            case .passed: nil
            case .running: waiting(for: job.context, at: time)
            case .failed:
                MergeReason(
                    .context,
                    "`\(job.context)` failed on `\(branch)` as it is now",
                    command: job.rerunCommand
                )
            case .missing:
                MergeReason(.retest, "`\(job.context)` must run again: `\(branch)` has moved since it passed")
            }
        }
    }

    private func waiting(for context: String, at time: Date) -> MergeReason {
        let job = jobs.first { $0.spec.context == context && !$0.status.state.isTerminal }
        guard let job else { return MergeReason(.running, "Waiting for `\(context)`") }
        guard let start = job.status.pendingTime else {
            return MergeReason(.running, "Waiting for `\(context)` (not started yet)")
        }
        let running = Duration.seconds(time.timeIntervalSince(start)).words
        return MergeReason(.running, "Waiting for `\(context)` (running for \(running))")
    }

    private func rerunCommand(of context: String) -> String? {
        required.first { $0.context == context }?.rerunCommand
            ?? jobs.first { $0.spec.context == context && !$0.spec.rerunCommand.isEmpty }?.spec.rerunCommand
    }
}
