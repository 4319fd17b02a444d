public import Foundation

extension SimulatorState {
    /// A run of a workflow of GitHub Actions. Nothing runs: it is as whoever made it said.
    public struct WorkflowRun: Codable, Sendable, Equatable {
        /// The number of the run.
        public let id: Int
        /// The name of the workflow.
        public let name: String
        /// The number of the workflow.
        public let workflow: Int
        /// What it ran for, such as `pull_request`.
        public let event: String
        /// The branch that it ran for.
        public let headBranch: String
        /// The commit that it ran on.
        public let headSHA: String
        /// `owner/name` of where the branch is.
        public let headRepository: String
        /// The title of the pull request.
        public let title: String
        /// The login of whoever started it.
        public let actor: String
        /// How often it ran.
        public internal(set) var attempt = 1
        /// `queued`, `in_progress` or `completed`.
        public internal(set) var status: String
        /// How it ended, such as `success`, or `action_required` where it waits for approval; nil until then.
        public internal(set) var conclusion: String?
        /// When it was made.
        public let createdAt: Date
        /// When it was changed last.
        public internal(set) var updatedAt: Date
    }
}
