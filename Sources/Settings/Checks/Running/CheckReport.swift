public import YAML

/// What checks found.
public struct CheckReport: Hashable, Sendable {
    /// A check that could not be asked.
    public struct Skipped: Encodable, Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Why, for people.
        public var reason: String

        /// Says why a check could not be asked.
        public init(name: String, reason: String) {
            self.name = name
            self.reason = reason
        }
    }

    /// What is doubtful, by place.
    public var diagnostics: [Diagnostic] = []
    /// The checks that could not be asked.
    public var skipped: [Skipped] = []
}
