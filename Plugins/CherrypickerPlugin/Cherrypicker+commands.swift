import PluginKit

extension Cherrypicker {
    /// What a comment with the command does: a promise, or the cherry-picks when the change is merged.
    ///
    /// - Throws: ``Refusal`` when nothing can be done; a fault when the forge does not answer.
    func answer(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        var wishes = Wishes(event.invocations)
        let pull = try await event.pullRequest(call)
        let complaints = wishes.complaints + (wishes.drop(base: pull.base.name) ? [Self.complaint(about: pull)] : [])
        guard !wishes.byTarget.isEmpty else { throw Refusal(complaints.joined(separator: "\n\n")) }
        guard pull.isMerged || pull.state == .open else {
            throw Refusal("This pull request was closed without a merge, so there is nothing to cherry-pick.")
        }
        guard try await allows(event.author, call) else { throw Refusal(Self.membersOnly(event.author, call)) }
        guard pull.isMerged else {
            guard event.text.isReadAtMerge else { throw Refusal(Self.wrongPlace) }
            return [.reply(([Self.promise(wishes.sorted.map(\.words))] + complaints).joined(separator: "\n\n"))]
        }
        let picks = wishes.sorted.map { pick(pull, $0, for: event.author) }
        return picks + (complaints.isEmpty ? [] : [.reply(complaints.joined(separator: "\n\n"))])
    }

    static func promise(_ branches: [String]) -> String {
        "Once this pull request is merged, I cherry-pick it to \(branches.joined(separator: ", ")) by new pull requests."
    }

    static func complaint(about pull: PullRequest) -> String {
        "This pull request itself is for \(CodeSpan.of(pull.base.name)). Name another branch."
    }

    static func membersOnly(_ login: Login, _ call: Call) -> String {
        let page = "\(call.webURL)/orgs/\(call.repository.owner)/people"
        return """
            Cherry-picks are for [members of \(call.repository.owner)](\(page)). If you are one, make your \
            [membership](\(page)?query=\(login.text.queryValue)) public; if not, open a pull request for the branch \
            yourself.
            """
    }

    private static let wrongPlace = """
        When a pull request is merged, I look for cherry-picks in its description and its conversation, not in \
        reviews. Repeat the command in a comment there.
        """
}

extension CommandEvent {
    /// The pull request, read only where the event does not carry it.
    fileprivate func pullRequest(_ call: Call) async throws -> PullRequest {
        if let pull = text.pullRequest { return pull }
        return try await call.forge.pullRequest(thread)
    }
}

extension TextEvent {
    /// Whether the text is among those that are read again when the pull request is merged.
    fileprivate var isReadAtMerge: Bool {
        switch source {
        case .description, .comment: true
        case .review, .reviewComment: false
        }
    }
}
