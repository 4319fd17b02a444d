extension Presubmit: Encodable {
    private enum OwnKeys: String, CodingKey {
        case optional, trigger, branches, context
        case alwaysRun = "always_run"
        case rerunCommand = "rerun_command"
        case runBeforeMerge = "run_before_merge"
        case skipBranches = "skip_branches"
        case runIfChanged = "run_if_changed"
        case skipIfOnlyChanged = "skip_if_only_changed"
        case skipReport = "skip_report"
        case jenkinsSpec = "jenkins_spec"
    }

    /// Encodes the presubmit with everything that was resolved.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JobKey<OwnKeys>.self)
        try base.encode(to: &container)
        try container.encodeUnlessZero(alwaysRun, forKey: .own(.alwaysRun))
        try container.encodeUnlessZero(optional, forKey: .own(.optional))
        try container.encode(trigger, forKey: .own(.trigger))
        try container.encode(rerunCommand, forKey: .own(.rerunCommand))
        try container.encodeUnlessZero(runBeforeMerge, forKey: .own(.runBeforeMerge))
        try brancher.encode(to: &container, branches: .own(.branches), skipBranches: .own(.skipBranches))
        try changes.encode(
            to: &container,
            runIfChanged: .own(.runIfChanged),
            skipIfOnlyChanged: .own(.skipIfOnlyChanged)
        )
        try container.encode(context, forKey: .own(.context))
        try container.encodeUnlessZero(skipReport, forKey: .own(.skipReport))
        try container.encodeIfPresent(jenkinsSpec, forKey: .own(.jenkinsSpec))
    }
}
