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
