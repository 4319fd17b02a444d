public import RE2

/// A job that tests pull requests before they merge.
public struct Presubmit: Hashable, Sendable {
    /// What every job has.
    public var base: JobBase
    /// Whether the job runs for every pull request, whatever it changes.
    public var alwaysRun = false
    /// Whether a pull request may merge without the job's success.
    public var optional = false
    /// The comment that runs the job; matches `rerunCommand`.
    public var trigger: RegularExpression {
        get { ownTrigger ?? RegularExpression(valid: Self.defaultTrigger(for: name)) }
        set {
            let isDefault = newValue.options.isEmpty && newValue.pattern == Self.defaultTrigger(for: name)
            ownTrigger = isDefault ? nil : newValue
        }
    }
    /// The trigger where it is not the default one, which is made when it is asked for: thousands of jobs have it.
    private(set) var ownTrigger: RegularExpression?
    /// The comment that people are told to write.
    public var rerunCommand: String
    /// Whether the merger runs the job even if nothing else would have.
    public var runBeforeMerge = false
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

    /// A job that only runs when somebody comments `/test NAME`.
    ///
    /// - Throws: `RegularExpressionError` when the name has characters that make its trigger invalid.
    public init(base: JobBase) throws(RegularExpressionError) {
        if !TriggerName.isValid(base.name) { _ = try RegularExpression(Self.defaultTrigger(for: base.name)) }
        self.base = base
        self.context = base.name
        self.rerunCommand = Self.defaultRerunCommand(for: base.name)
    }

    /// A job that runs when somebody writes what its trigger expects.
    init(base: JobBase, trigger: RegularExpression, rerunCommand: String) {
        self.base = base
        self.context = base.name
        self.rerunCommand = rerunCommand
        self.trigger = trigger
    }

    /// Whether `/test NAME` runs the job because nothing else is configured.
    public var hasDefaultTrigger: Bool {
        ownTrigger == nil
    }

    /// The name.
    public var name: String {
        base.name
    }

    /// The comment that runs a job for which none is configured.
    public static func defaultRerunCommand(for name: String) -> String {
        "/test \(name)"
    }

    /// The expression of that comment. The name is part of the expression as it is, as in Prow.
    public static func defaultTrigger(for name: String) -> String {
        TriggerName.patternStart + name + TriggerName.patternEnd
    }
}
