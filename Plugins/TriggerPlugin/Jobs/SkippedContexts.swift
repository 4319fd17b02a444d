import PluginKit

/// Sets contexts to success that the base branch requires and that no job will report, as their jobs are for other
/// files: otherwise GitHub waits for them for ever.
///
/// A context that has a status already is left alone, and so is one that nobody requires: it is not posted at all.
struct SkippedContexts {
    private static let description = "Skipped: the job is for other files than those changed here."

    private let candidates: CandidateJobs
    private let call: Call

    init(_ candidates: CandidateJobs, _ call: Call) {
        self.candidates = candidates
        self.call = call
    }

    /// What makes the statuses true.
    ///
    /// - Throws: A fault when the forge does not answer.
    func effects() async throws -> [Effect] {
        let pull = candidates.pull
        let conditional = Set(candidates.available.filter(\.isSkippable).map(\.context))
        guard !conditional.isEmpty else { return [] }
        let skipped = conditional.subtracting(try await candidates.selected(by: [.testAll]).map(\.context))
        guard !skipped.isEmpty else { return [] }
        let required = try await call.forge.requiredContexts(ofBranch: pull.base.name, in: pull.repository)
        let awaited = skipped.intersection(required)
        guard !awaited.isEmpty else { return [] }
        let posted = try await call.forge.statuses(of: pull.head.sha, in: pull.repository).map(\.context)
        return awaited.subtracting(posted).sorted().map { context in
            let status = CommitStatus(context: context, state: .success, description: Self.description)
            return .setStatus(status, on: pull.head.sha, in: pull.repository)
        }
    }
}

extension Presubmit {
    /// Whether the job reports, and does not run where no file concerns it, not even before a merge.
    fileprivate var isSkippable: Bool { changes.isSet && !skipReport && !runBeforeMerge }
}
