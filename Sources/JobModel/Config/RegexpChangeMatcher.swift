public import RE2

/// The changed files that make a job run. At most one of the two expressions is set in a valid configuration.
public struct RegexpChangeMatcher: Hashable, Sendable {
    /// The job runs when a changed file matches.
    public var runIfChanged: RegularExpression?
    /// The job runs when a changed file does not match.
    public var skipIfOnlyChanged: RegularExpression?

    /// A matcher with these expressions.
    public init(runIfChanged: RegularExpression? = nil, skipIfOnlyChanged: RegularExpression? = nil) {
        self.runIfChanged = runIfChanged
        self.skipIfOnlyChanged = skipIfOnlyChanged
    }

    /// Whether the job depends on the changed files.
    public var isSet: Bool {
        runIfChanged != nil || skipIfOnlyChanged != nil
    }

    /// Whether these changed files make the job run. No files, or no expression, don't.
    public func shouldRun(changes: [String]) -> Bool {
        if let runIfChanged {
            changes.contains { runIfChanged.matches($0) }
        } else if let skipIfOnlyChanged {
            changes.contains { !skipIfOnlyChanged.matches($0) }
        } else {
            false
        }
    }
}
