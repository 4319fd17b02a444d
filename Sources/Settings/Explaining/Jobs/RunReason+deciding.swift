public import JobModel
import RE2

extension Presubmit {
    /// Whether the job starts by itself for a pull request, and why.
    ///
    /// Where the files are known, the verdict is that of `PresubmitFilter.testAll`, which starts what runs by itself.
    public func runReason(for change: ChangeDescription) -> RunReason {
        if let reason = brancher.reasonToSkip(change.branch) { return reason }
        if alwaysRun { return .always }
        return changes.runReason(files: change.files) ?? .onlyOnComment(command: rerunCommand)
    }
}

extension Postsubmit {
    /// Whether the job starts when a change is pushed, and why.
    ///
    /// Where the files are known, the verdict is that of `shouldRun(branch:changes:)`.
    public func runReason(for change: ChangeDescription) -> RunReason {
        if let reason = brancher.reasonToSkip(change.branch) { return reason }
        return changes.runReason(files: change.files) ?? (alwaysRun ?? true ? .always : .never)
    }
}

extension Brancher {
    /// Why a job does not run on a branch; nil when it does.
    fileprivate func reasonToSkip(_ branch: String) -> RunReason? {
        guard !shouldRun(branch: branch) else { return nil }
        // The lists are one expression each; an entry alone need not match what they match together.
        let skipped = try? Brancher(branches: [], skipBranches: skipBranches)
        if skipped?.shouldRun(branch: branch) == false {
            let entry = skipBranches.first { (try? RegularExpression($0))?.matches(branch) == true }
            return .branchSkipped(branch: branch, expression: entry ?? skipBranches.joined(separator: "|"))
        }
        return .branchNotIncluded(branch: branch, expressions: branches)
    }
}

extension RegexpChangeMatcher {
    /// What the changed files decide; nil when the job does not depend on them.
    fileprivate func runReason(files: [String]?) -> RunReason? {
        if let runIfChanged {
            let expression = runIfChanged.pattern
            guard let files else { return .dependsOnFiles(key: "run_if_changed", expression: expression) }
            let file = files.first { runIfChanged.matches($0) }
            return file.map { .fileMatches(file: $0, expression: expression) }
                ?? .noFileMatches(expression: expression)
        }
        if let skipIfOnlyChanged {
            let expression = skipIfOnlyChanged.pattern
            guard let files else { return .dependsOnFiles(key: "skip_if_only_changed", expression: expression) }
            let file = files.first { !skipIfOnlyChanged.matches($0) }
            return file.map { .fileDoesNotMatch(file: $0, expression: expression) }
                ?? .allFilesMatch(expression: expression)
        }
        return nil
    }
}
