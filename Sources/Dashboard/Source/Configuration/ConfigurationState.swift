public import Foundation

/// The configuration as the bot has it, and what is wrong with the files as they are now.
public struct ConfigurationState: Sendable, Hashable {
    /// Something that is wrong or doubtful in a file.
    public struct Finding: Sendable, Hashable {
        /// Whether the files can't go live because of it.
        public var isError: Bool
        /// `FILE:LINE:COLUMN`.
        public var place: String
        /// What is wrong, in a sentence with code in backticks.
        public var message: String
        /// The name of the rule.
        public var code: String

        /// Makes a finding.
        public init(isError: Bool, place: String, message: String, code: String) {
            self.isError = isError
            self.place = place
            self.message = message
            self.code = code
        }
    }

    /// When the configuration in force was read.
    public var readAt: Date
    /// When a newer version of the files was refused; nil when the files are what is in force.
    public var refusedAt: Date?
    /// What there is of everything, in a few words each: `12 files`, `3 presubmits`.
    public var counts: [String]
    /// What is wrong or doubtful in the files as they were read last, errors first.
    public var findings: [Finding]

    /// Makes a state.
    public init(readAt: Date, refusedAt: Date? = nil, counts: [String], findings: [Finding] = []) {
        self.readAt = readAt
        self.refusedAt = refusedAt
        self.counts = counts
        self.findings = findings
    }
}
