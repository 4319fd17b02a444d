import PluginKit

/// The issues that the commands of one comment link and unlink.
struct LinkRequest {
    private(set) var added: Set<IssueReference> = []
    private(set) var removed: Set<IssueReference> = []
    /// What cannot be done, one sentence each.
    private(set) var complaints: [String] = []

    /// How many issues one comment may name.
    static let limit = 20

    /// Reads commands; what is said last of an issue counts.
    init(_ invocations: [Invocation], home: RepositoryName) {
        var count = 0
        for use in invocations {
            let words = use.arguments.split { $0.isWhitespace || $0 == "," }
            if words.isEmpty { complaints.append("Name issues: `/\(use.word) #12 \(home.owner)/other#34`.") }
            for word in words {
                count += 1
                guard count <= Self.limit else { continue }
                guard let reference = IssueReference(word, in: home) else {
                    complaints.append("\(CodeSpan.of(word, limit: 60)) is no issue. Write `#12` or `org/repo#12`.")
                    continue
                }
                let links = use.word == IssueManagement.link.name
                if links { added.insert(reference) } else { added.remove(reference) }
                if links { removed.remove(reference) } else { removed.insert(reference) }
            }
        }
        if count > Self.limit { complaints.append("One comment may name \(Self.limit) issues; the rest is left out.") }
    }

    /// Drops issues that are not there and pull requests, and says so.
    ///
    /// - Throws: A fault when the forge does not answer.
    mutating func checkIssues(home: RepositoryName, _ forge: any ForgeReader) async throws {
        for reference in added.sorted(in: home) {
            let issue = try await forge.issue(reference.id)
            guard issue?.isPullRequest ?? true else { continue }
            added.remove(reference)
            let name = "`\(reference.text(in: home))`"
            complaints.append(
                issue == nil ? "There is no issue \(name) that the bot can see." : "\(name) is a pull request."
            )
        }
    }
}
