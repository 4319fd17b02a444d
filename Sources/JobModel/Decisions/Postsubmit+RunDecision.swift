extension Postsubmit {
    /// Whether the job runs for a push to a branch.
    ///
    /// - Throws: what fetching the changed files throws.
    public func shouldRun(branch: String, changes: ChangedFiles) async throws -> Bool {
        guard brancher.shouldRun(branch: branch) else { return false }
        guard self.changes.isSet else { return alwaysRun ?? true }
        return self.changes.shouldRun(changes: try await changes.paths)
    }
}
