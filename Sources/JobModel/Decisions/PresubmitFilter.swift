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
    /// The job must pass before a merge; those that only a comment starts count if `manual` says so.
    case merge(manual: Bool)

    /// How a job that a filter speaks of is run.
    struct Decision: Hashable, Sendable {
        /// Whether the changed files don't matter.
        var forced = false
        /// The answer where the changed files say no, or nothing does.
        var defaultsToRun = false
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
    /// - Parameter changes: The changed files; only asked for when the answer depends on them.
    /// - Throws: what fetching the changed files throws.
    public func selected(
        from presubmits: Presubmits,
        branch: String,
        changes: ChangedFiles
    ) async throws -> [Presubmit] {
        let index = presubmits.index
        let running = try await index.running(index.decisions(of: self), branch: branch, changes: changes)
        return running.map { presubmits[$0] }
    }
}
