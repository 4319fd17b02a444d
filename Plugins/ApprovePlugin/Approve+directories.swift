public import PluginKit

extension Approve {
    /// How one directory of OWNERS stands to a pull request.
    public struct DirectoryStanding: Sendable, Hashable {
        /// The directory, or the file that names its own owners; empty for the root.
        public let directory: String
        /// Who may approve for it.
        public let approvers: [Login]
        /// Which of them have.
        public let approvedBy: [Login]
    }

    /// How the directories stand whose owners have a say in a pull request, in the order of their paths.
    ///
    /// - Throws: A fault when the forge does not answer.
    public func directories(of pull: PullRequest, call: Call) async throws -> [DirectoryStanding] {
        let options = configuration[pull.repository]
        let state = try await ApproveEvaluation(pull: pull, options: options, call: call).state()
        return state.change.directories.sorted().map { directory in
            let approvers = state.change.approvers(of: directory)
            return DirectoryStanding(
                directory: directory,
                approvers: approvers.sorted(),
                approvedBy: approvers.intersection(state.approvals.logins).sorted()
            )
        }
    }
}
