/// A job that runs when something is pushed to a branch.
public struct Postsubmit: Hashable, Sendable {
    /// What every job has.
    public var base: JobBase
    /// Whether the job runs for every push; nil leaves that to `changes`, and is true without those.
    public var alwaysRun: Bool?
    /// The branches that the job runs on.
    public var brancher = Brancher()
    /// The changed files that make the job run.
    public var changes = RegexpChangeMatcher()
    /// The context of the job's status.
    public var context: String
    /// Whether the result is kept from the forge.
    public var skipReport = false
    /// The settings for Jenkins.
    public var jenkinsSpec: JSONValue?

    /// A job that runs for every push.
    public init(base: JobBase) {
        self.base = base
        self.context = base.name
    }

    /// The name.
    public var name: String {
        base.name
    }
}

extension Postsubmit: Encodable {
    private enum OwnKeys: String, CodingKey {
        case branches, context
        case alwaysRun = "always_run"
        case skipBranches = "skip_branches"
        case runIfChanged = "run_if_changed"
        case skipIfOnlyChanged = "skip_if_only_changed"
        case skipReport = "skip_report"
        case jenkinsSpec = "jenkins_spec"
    }

    /// Encodes the postsubmit with everything that was resolved.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JobKey<OwnKeys>.self)
        try base.encode(to: &container)
        try container.encodeIfPresent(alwaysRun, forKey: .own(.alwaysRun))
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
