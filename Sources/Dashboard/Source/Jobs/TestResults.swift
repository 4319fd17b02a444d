/// What the reports of a run say of its tests.
public struct TestResults: Sendable, Hashable, Codable {
    /// A test that failed.
    public struct Failure: Sendable, Hashable, Codable {
        /// The test.
        public var name: String
        /// What is said of the failure; empty when nothing is.
        public var message: String
        /// The report that says so, by its path below the run's directory.
        public var report: String

        /// Joins the parts.
        public init(name: String, message: String, report: String) {
            self.name = name
            self.message = message
            self.report = report
        }
    }

    /// How many tests passed.
    public var passed: Int
    /// How many tests failed.
    public var failed: Int
    /// How many tests were left out.
    public var skipped: Int
    /// The first of those that failed.
    public var failures: [Failure]
    /// The paths of reports that say nothing here: they are damaged, too long or too many.
    public var unread: [String]

    /// Joins the parts.
    public init(
        passed: Int = 0,
        failed: Int = 0,
        skipped: Int = 0,
        failures: [Failure] = [],
        unread: [String] = []
    ) {
        self.passed = passed
        self.failed = failed
        self.skipped = skipped
        self.failures = failures
        self.unread = unread
    }
}
