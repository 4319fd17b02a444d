extension SimulatorState {
    /// What someone may do in a repository, from least to most.
    ///
    /// See [Repository roles](https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization).
    public enum Permission: String, Codable, Sendable, CaseIterable, Comparable {
        case none, read, triage, write, maintain, admin

        /// Reads GitHub's names, those of roles (`write`) as well as the older ones (`push`).
        public init?(name: String) {
            switch name {
            case "pull": self = .read
            case "push": self = .write
            default: self.init(rawValue: name)
            }
        }

        /// Whether the first permission allows less than the second.
        public static func < (first: Self, second: Self) -> Bool {
            (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
        }
    }
}
