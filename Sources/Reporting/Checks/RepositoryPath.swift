import JobModel

/// Paths of files of a repository, as tools that run in its checkout name them.
struct RepositoryPath {
    /// What stands in front of the repository's own files in absolute paths.
    private let checkout: String

    /// - Parameter refs: The repository that the job was checked out for.
    init(_ refs: Refs) {
        checkout = "/\(refs.clonePath)/"
    }

    /// A path relative to the repository's root; nil when it is not inside it.
    func relative(_ path: some StringProtocol) -> String? {
        var path = String(path)
        if path.hasPrefix("/") {
            guard let range = path.firstRange(of: checkout) else { return nil }
            path = String(path[range.upperBound...])
        }
        let parts = path.split(separator: "/").filter { $0 != "." }
        let isPlain = path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard !parts.isEmpty, !parts.contains(".."), isPlain, path.utf8.count <= 1024 else { return nil }
        return parts.joined(separator: "/")
    }
}
