import ForgeModel

/// What configuration is given for: an organisation, or one repository.
struct RepositoryScope: Hashable, Comparable, Sendable {
    /// `ORG` or `ORG/REPO`, as written.
    let text: String
    /// The repository; for an organisation one that stands for all which nothing names.
    let repository: RepositoryName

    init?(_ text: String) {
        self.text = text
        if let repository = RepositoryName(text) {
            self.repository = repository
        } else {
            guard !text.isEmpty, !text.contains("/"), text != "*" else { return nil }
            self.repository = RepositoryName(owner: text, name: "*")
        }
    }

    init(_ repository: RepositoryName) {
        self.text = repository.fullName
        self.repository = repository
    }

    /// Names that differ only in case are the same.
    static func == (one: Self, other: Self) -> Bool {
        one.repository == other.repository
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(repository)
    }

    static func < (one: Self, other: Self) -> Bool {
        one.repository < other.repository
    }
}

extension Sequence<RepositoryScope> {
    /// The first few names, for a message.
    var listed: String {
        map(\.text).listed
    }
}

extension Sequence<String> {
    /// `a`, `b` and 3 more.
    var listed: String {
        let all = map { "`\($0)`" }
        guard all.count > 5 else {
            guard let last = all.last, all.count > 1 else { return all.first ?? "" }
            return "\(all.dropLast().joined(separator: ", ")) and \(last)"
        }
        return "\(all.prefix(4).joined(separator: ", ")) and \(all.count - 4) more"
    }
}
