public import RE2
public import YAML

/// One OWNERS file as written: its options and its owners, for all files or for those that match a pattern.
public struct OwnersFile: Sendable, Hashable {
    /// Owners of the files below the OWNERS file's directory whose relative path matches a pattern.
    public struct Filter: Sendable, Hashable {
        /// The pattern, searched anywhere in the relative path; nil matches every file.
        public var pattern: RegularExpression?

        /// The owners of what matches.
        public var people: OwnersPeople

        /// Pairs a pattern with owners.
        public init(pattern: RegularExpression?, people: OwnersPeople) {
            self.pattern = pattern
            self.people = people
        }
    }

    /// The options of the file's directory.
    public var options: OwnersOptions

    /// The owners; a simple file has one filter without a pattern. A file belongs to the owners of every filter that
    /// matches it.
    public var filters: [Filter]

    /// What keeps the file, or a part of it, from having an effect.
    public var problems: [Diagnostic]

    /// Groups options, filters and problems.
    public init(options: OwnersOptions = OwnersOptions(), filters: [Filter] = [], problems: [Diagnostic] = []) {
        self.options = options
        self.filters = filters
        self.problems = problems
    }
}
