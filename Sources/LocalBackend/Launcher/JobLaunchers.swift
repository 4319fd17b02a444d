import JobEngine
import JobModel

/// The ways to run jobs, and which of them a job takes.
package struct JobLaunchers: Sendable {
    private let usual: any JobLauncher
    private let others: [any JobLauncher]

    /// - Parameters:
    ///   - usual: What runs jobs that don't say.
    ///   - others: What runs jobs whose agent asks for it.
    package init(_ usual: any JobLauncher, _ others: any JobLauncher...) {
        self.usual = usual
        self.others = others
    }

    /// What runs a job.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when nothing does.
    func launcher(for job: ProwJob) throws(BackendError) -> any JobLauncher {
        let agent = job.spec.agent
        if let named = launcher(of: agent) { return named }
        guard agent == .kubernetes || agent.isZero else {
            throw .rejected("Nothing here runs jobs of the agent `\(agent.rawValue)`.")
        }
        return usual
    }

    /// The launcher of an agent; nil when there is none.
    func launcher(of agent: ProwJobAgent) -> (any JobLauncher)? {
        ([usual] + others).first { $0.agent == agent }
    }
}
