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
}
