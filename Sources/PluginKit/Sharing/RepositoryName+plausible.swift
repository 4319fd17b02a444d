public import ForgeModel

extension RepositoryName {
    /// Whether GitHub could have such a repository, so that it may be asked about a name that a person wrote: letters,
    /// digits, hyphens and underscores, and in the repository's own name dots among them.
    public var isPlausible: Bool {
        Self.isPlausible(owner, "-_") && Self.isPlausible(name, "-_.") && !name.allSatisfy { $0 == "." }
    }

    private static func isPlausible(_ part: String, _ marks: String) -> Bool {
        (1...100).contains(part.utf8.count)
            && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) }
    }
}
