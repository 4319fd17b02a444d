import PluginKit

extension CommentHandling {
    private var author: Login { text.issue.author.login }

    /// Lets a person who is not trusted use a pull request that is.
    func checkPullRequestIsTrusted(_ labels: [LabelName]) async throws {
        if labels.contains(Trigger.okToTest) { return }
        if try await settings.trust.trusts(author, in: call.repository, call: call) { return }
        let people = settings.trust.words(for: call.repository)
        guard !settings.ignoresOKToTest else {
            throw Refusal("Jobs run here for trusted people alone (\(people)), and for pull requests of theirs.")
        }
        throw Refusal(
            """
            Jobs do not run for this pull request yet. First somebody trusted (\(people)) reviews it and comments \
            `/ok-to-test`.
            """
        )
    }

    /// Takes trust back. Jobs that run go on.
    func cancellation(_ labels: [LabelName], isTrusted: Bool) throws -> [Effect] {
        guard !settings.ignoresOKToTest else {
            throw Refusal("`/ok-to-test` is not taken here, so there is none to cancel.")
        }
        guard isTrusted else {
            throw Refusal("`/ok-to-test cancel` is for trusted people: \(settings.trust.words(for: call.repository)).")
        }
        var effects: [Effect] = []
        if labels.contains(Trigger.okToTest) {
            effects.append(.setLabel(Trigger.okToTest, present: false, on: thread))
        }
        if !labels.contains(Trigger.needsOKToTest) {
            effects.append(.setLabel(Trigger.needsOKToTest, present: true, on: thread))
        }
        return effects
    }

    /// Makes sure that a trusted person does not lend trust to commits that they have not seen: those of an author who
    /// is not trusted, pushed after the comment. Whoever names a commit means that one alone.
    func checkHeadCouldBeSeen(_ pull: PullRequest, _ labels: [LabelName]) async throws {
        let head = pull.head.sha
        guard comment.namedHeads.allSatisfy({ $0.fits(head) }) else {
            throw Refusal(
                """
                The head of this pull request is another commit: \(head). Look at it, then comment \
                `/ok-to-test \(head)`.
                """
            )
        }
        if labels.contains(Trigger.okToTest) || text.author.login == author { return }
        if comment.namedHeads.contains(where: { $0.isExactly(head) }) { return }
        if try await call.couldSeeHead(of: pull, when: text) { return }
        if try await settings.trust.trusts(author, in: call.repository, call: call) { return }
        try await call.checkHeadWasSeen(pull, when: text)
    }

    /// Whether the pull request's own version of `.prow.yaml` may be looked at for this text: its jobs may run, or the
    /// author of the text is trusted and has seen it.
    func isOwnVersionAskedFor(_ pull: PullRequest) async throws -> Bool {
        func isTrusted(_ login: Login) async throws -> Bool {
            try await settings.trust.trusts(login, in: call.repository, call: call)
        }
        if try await isTrusted(author) { return true }
        if text.author.login != author, try await isTrusted(text.author.login),
            try await call.couldSeeHead(of: pull, when: text)
        {
            return true
        }
        return try await call.forge.labels(on: thread).contains(Trigger.okToTest)
    }
}
