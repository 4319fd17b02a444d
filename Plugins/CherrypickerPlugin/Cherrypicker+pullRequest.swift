import PluginKit

extension Cherrypicker {
    /// The new pull request for one branch.
    func pick(_ pull: PullRequest, _ wish: Wishes.Wish, for requester: Login) -> Effect {
        .cherryPick(
            CherryPick(
                of: pull.id,
                to: wish.target,
                title: Self.title(of: pull, for: wish.target),
                body: body(of: pull, wish, for: requester),
                requester: requester,
                labels: settings.labels,
                opensIssueOnConflict: settings.opensIssueOnConflict
            )
        )
    }

    /// How many characters GitHub takes in a title.
    private static let titleLimit = 256

    /// The title with the branch in front, in the place of the one that a cherry-pick has there already.
    private static func title(of pull: PullRequest, for target: String) -> String {
        let old = "[\(pull.base.name)] "
        let plain = pull.title.replacing(old, with: "", maxReplacements: 1)
        return String("[\(target)] \(plain)".prefix(titleLimit))
    }

    /// The description: what it is, and commands to this bot that take effect when it is opened or merged.
    private func body(of pull: PullRequest, _ wish: Wishes.Wish, for requester: Login) -> String {
        var paragraphs = ["This is an automated cherry-pick of #\(pull.number)"]
        if settings.assignsRequester, !requester.hasBotSuffix { paragraphs.append("/assign \(requester)") }
        if let note = ReleaseNoteBlock(in: pull.body)?.note, !note.isEmpty {
            paragraphs.append("```release-note\n\(note)\n```")
        }
        if !wish.chain.isEmpty { paragraphs.append("/cherrypick \(wish.chain.joined(separator: " "))") }
        let kinds = pull.labels.filter {
            $0.hasPrefix(Self.kind) && !$0.text.unicodeScalars.contains(where: \.properties.isWhitespace)
        }.sorted()
        if !kinds.isEmpty {
            paragraphs.append(kinds.map { "/kind \($0.text.dropFirst(Self.kind.count))" }.joined(separator: "\n"))
        }
        return paragraphs.joined(separator: "\n\n")
    }

    private static let kind = "kind/"
}
