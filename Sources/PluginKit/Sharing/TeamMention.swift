public import RE2

/// A mention of a team of a special interest group, as Kubernetes names them: `@kubernetes/sig-node-bugs`.
public struct TeamMention: Sendable, Hashable {
    /// The mention as written.
    public let text: String
    /// The group's name, such as `node`, as written.
    public let group: String
    /// What the team is for, such as `bugs`, as written; nil when the expression does not find it.
    public let purpose: String?

    /// What finds Kubernetes' teams: the first group is the name of the special interest group, the second the purpose.
    public static let kubernetes = RegularExpression(
        valid: """
            (?m)@kubernetes/sig-([\\w-]*)-\
            (misc|test-failures|bugs|feature-requests|proposals|pr-reviews|api-reviews)
            """
    )

    /// The mentions in a text, each once, in order.
    ///
    /// - Parameter expression: Its first group finds the name, and its second one, if there is one, the purpose.
    public static func all(in text: String, _ expression: RegularExpression = kubernetes) -> [TeamMention] {
        var seen: Set<TeamMention> = []
        return expression.allMatches(in: text).compactMap { match in
            guard let group = match[1] else { return nil }
            let mention = TeamMention(
                text: String(match.text),
                group: String(group),
                purpose: match[2].map { String($0) }
            )
            return seen.insert(mention).inserted ? mention : nil
        }
    }
}
