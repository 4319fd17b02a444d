public import YAML

/// What checks found.
public struct CheckReport: Hashable, Sendable {
    /// A check that could not be asked.
    public struct Skipped: Encodable, Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Why, for people.
        public var reason: String
    }

    /// What is doubtful, by place.
    public var diagnostics: [Diagnostic] = []
    /// The checks that could not be asked.
    public var skipped: [Skipped] = []
}
