import JobModel

extension [Presubmit] {
    /// The jobs that must have passed before a pull request merges into a branch.
    ///
    /// - Parameters:
    ///   - changes: the files that it changes; only asked for when a job depends on them.
    ///   - manual: whether required jobs that only a comment starts count too.
    /// - Throws: what fetching the changed files throws.
    func required(branch: String, changes: ChangedFiles, manual: Bool) async throws -> [Presubmit] {
        var required: [Presubmit] = []
        for job in self where job.contextRequired || job.runBeforeMerge {
            let forced = job.runBeforeMerge || (manual && job.contextRequired && job.needsExplicitTrigger)
            let runs = try await job.shouldRun(branch: branch, changes: changes, forced: forced, default: false)
            if runs { required.append(job) }
        }
        return required
    }
}
