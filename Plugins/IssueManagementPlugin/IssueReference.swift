import PluginKit

/// An issue as people name it: `#12`, `12` or `org/repo#12`.
struct IssueReference: Hashable {
    let id: ThreadID

    private static let expression = RegularExpression(
        valid: "^(?:([^#]+)#|#)?([1-9][0-9]{0,8})$"
    )

    /// Reads a word; nil when it names no issue.
    ///
    /// - Parameter home: The repository that a number alone is of.
    init?(_ word: some StringProtocol, in home: RepositoryName) {
        guard let match = Self.expression.firstMatch(in: word), let number = match[2].flatMap({ Int($0) }) else {
            return nil
        }
        guard let name = match[1] else {
            id = ThreadID(home, number)
            return
        }
        guard let repository = RepositoryName(name), repository.isPlausible else { return nil }
        id = ThreadID(repository, number)
    }

    /// The shortest name.
    func text(in home: RepositoryName) -> String {
        id.repository == home ? "#\(id.number)" : "\(id)"
    }
}

extension Set<IssueReference> {
    /// The issues of a repository by number, then those of others.
    func sorted(in home: RepositoryName) -> [IssueReference] {
        sorted { one, other in
            let (mine, theirs) = (one.id.repository, other.id.repository)
            if mine == theirs { return one.id.number < other.id.number }
            if mine == home || theirs == home { return mine == home }
            return mine < theirs
        }
    }
}
