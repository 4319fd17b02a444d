/// What a run of a job left besides its output.
public struct JobResults: Sendable, Hashable, Codable {
    /// A file.
    public struct File: Sendable, Hashable, Codable {
        /// Its place below the run's directory, such as `artifacts/junit.xml`.
        public var path: String
        /// Its length in bytes.
        public var size: Int64

        /// Joins the parts.
        public init(path: String, size: Int64) {
            self.path = path
            self.size = size
        }
    }

    /// The files, in the order of their paths.
    public var files: [File]
    /// Whether there are more files than these.
    public var isCut: Bool
    /// What the reports of tests say; nil when there are none.
    public var tests: TestResults?
    /// What the run noted of itself, in the order to show it.
    public var notes: [Fact]

    /// Joins the parts.
    public init(files: [File] = [], isCut: Bool = false, tests: TestResults? = nil, notes: [Fact] = []) {
        self.files = files
        self.isCut = isCut
        self.tests = tests
        self.notes = notes
    }
}
