/// One reason why a comment or an event may start presubmits.
///
/// Several reasons are asked in order (see ``filters(for:commands:contexts:)``), and the first that speaks of a job
/// decides about it.
public enum PresubmitFilter: Hashable, Sendable {
    /// The comment names the job.
    case command(body: String)
    /// The job failed, or should have run by itself and did not.
    case retest(CommitContexts)
    /// The same, without optional jobs.
    case retestRequired(CommitContexts)
    /// The job is required and only runs when it is asked for.
    case manualRequired
    /// The job runs by itself.
    case testAll

    /// How a job that a filter speaks of is run.
    public struct Decision: Hashable, Sendable {
        /// Whether the changed files don't matter.
        public var forced: Bool
        /// The answer where the changed files say no, or nothing does.
        public var defaultsToRun: Bool
    }

    /// What the filter says of a job; nil when it does not speak of it.
    public func decision(for presubmit: Presubmit) -> Decision? {
        switch self {
        case .command(let body):
            guard presubmit.triggerMatches(body) else { return nil }
            return Decision(forced: true, defaultsToRun: true)
        case .retest(let contexts):
            return retestDecision(for: presubmit, contexts: contexts)
        case .retestRequired(let contexts):
            return presubmit.optional ? nil : retestDecision(for: presubmit, contexts: contexts)
        case .manualRequired:
            guard !presubmit.optional, presubmit.needsExplicitTrigger else { return nil }
            return Decision(forced: true, defaultsToRun: false)
        case .testAll:
            guard !presubmit.needsExplicitTrigger else { return nil }
            return Decision(forced: false, defaultsToRun: false)
        }
    }

    private func retestDecision(for presubmit: Presubmit, contexts: CommitContexts) -> Decision? {
        let failed = contexts.failed.contains(presubmit.context)
        let isMissing = !presubmit.needsExplicitTrigger && !contexts.all.contains(presubmit.context)
        return failed || isMissing ? Decision(forced: false, defaultsToRun: failed) : nil
    }

    /// The filters that a comment brings.
    ///
    /// - Parameters:
    ///   - body: The part of the comment in which commands count.
    ///   - commands: Those of the comment's commands that count; leave out ``TestCommands/okToTest`` where it does not.
    ///   - contexts: The contexts of the pull request's head; only asked for after `/retest` or `/retest-required`.
    /// - Throws: what `contexts` throws.
    public static func filters(
        for body: String,
        commands: TestCommands,
        contexts: () async throws -> CommitContexts
    ) async rethrows -> [PresubmitFilter] {
        var filters: [PresubmitFilter] = [.command(body: body)]
        if !commands.isDisjoint(with: [.retest, .retestRequired]) {
            let contexts = try await contexts()
            if commands.contains(.retest) { filters.append(.retest(contexts)) }
            if commands.contains(.retestRequired) { filters.append(.retestRequired(contexts)) }
        }
        if commands.contains(.testManualRequired) { filters.append(.manualRequired) }
        if !commands.isDisjoint(with: [.testAll, .okToTest]) { filters.append(.testAll) }
        return filters
    }
}

extension [PresubmitFilter] {
    /// The presubmits that run for a change to a branch, in their order.
    ///
    /// - Throws: what fetching the changed files throws.
    public func selected(
        from presubmits: [Presubmit],
        branch: String,
        changes: ChangedFiles
    ) async throws -> [Presubmit] {
        var selected: [Presubmit] = []
        for presubmit in presubmits {
            guard let decision = lazy.compactMap({ $0.decision(for: presubmit) }).first else { continue }
            let runs = try await presubmit.shouldRun(
                branch: branch,
                changes: changes,
                forced: decision.forced,
                default: decision.defaultsToRun
            )
            if runs { selected.append(presubmit) }
        }
        return selected
    }
}
