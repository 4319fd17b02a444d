import RE2

extension Presubmit: Codable {
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

    /// Decodes a presubmit and resolves what follows from its name: context, trigger and rerun command.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type or an expression that is not valid, and when only one
    ///   of `trigger` and `rerun_command` is given.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: JobKey<OwnKeys>.self)
        try self.init(base: JobBase(from: container), from: container)
        alwaysRun = try container.zeroIfAbsent(.own(.alwaysRun))
        optional = try container.zeroIfAbsent(.own(.optional))
        runBeforeMerge = try container.zeroIfAbsent(.own(.runBeforeMerge))
        brancher = try Brancher(from: container, branches: .own(.branches), skipBranches: .own(.skipBranches))
        changes = try RegexpChangeMatcher(
            from: container,
            runIfChanged: .own(.runIfChanged),
            skipIfOnlyChanged: .own(.skipIfOnlyChanged)
        )
        skipReport = try container.zeroIfAbsent(.own(.skipReport))
        jenkinsSpec = try container.nilIfAbsent(.own(.jenkinsSpec))
    }

    private init(base: JobBase, from container: KeyedDecodingContainer<JobKey<OwnKeys>>) throws {
        let rerunCommand: String = try container.zeroIfAbsent(.own(.rerunCommand))
        let trigger = try container.expressionIfPresent(.own(.trigger))
        switch (trigger, rerunCommand.isEmpty) {
        case (let trigger?, false): self.init(base: base, trigger: trigger, rerunCommand: rerunCommand)
        case (nil, true): try self.init(base: base)
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .own(trigger == nil ? .rerunCommand : .trigger),
                in: container,
                debugDescription: "`trigger` and `rerun_command` must be given together or not at all"
            )
        }
        let context: String = try container.zeroIfAbsent(.own(.context))
        if !context.isEmpty { self.context = context }
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
