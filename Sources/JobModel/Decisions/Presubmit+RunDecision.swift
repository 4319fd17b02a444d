import RE2

extension Presubmit {
    /// Whether nothing but a comment starts the job.
    public var needsExplicitTrigger: Bool {
        !alwaysRun && !changes.isSet
    }

    /// Whether some pull requests are not tested by the job.
    public var triggersConditionally: Bool {
        needsExplicitTrigger || changes.isSet
    }

    /// Whether a pull request needs the job's success to merge, given that the job runs for it.
    public var contextRequired: Bool {
        !optional && !skipReport
    }

    /// Whether a comment asks for the job.
    public func triggerMatches(_ body: String) -> Bool {
        trigger.matches(body)
    }

    /// Whether the job runs for a change to a branch.
    ///
    /// - Parameters:
    ///   - branch: The branch that is to change.
    ///   - changes: The changed files; only asked for when the answer depends on them.
    ///   - forced: Whether the files don't matter.
    ///   - default: The answer where the files say no, or nothing does.
    /// - Throws: what fetching the changed files throws.
    public func shouldRun(
        branch: String,
        changes: ChangedFiles,
        forced: Bool,
        default: Bool
    ) async throws -> Bool {
        guard brancher.shouldRun(branch: branch) else { return false }
        if alwaysRun || forced || `default` { return true }
        guard self.changes.isSet else { return false }
        return self.changes.shouldRun(changes: try await changes.paths)
    }
}
