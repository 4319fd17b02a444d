import Foundation
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
    /// is not trusted, pushed after the comment.
    func checkHeadCouldBeSeen(_ pull: PullRequest, _ labels: [LabelName]) async throws {
        if labels.contains(Trigger.okToTest) || text.author.login == author { return }
        if try await couldSeeHead(of: pull) { return }
        if try await settings.trust.trusts(author, in: call.repository, call: call) { return }
        throw Refusal(
            """
            The head of this pull request is \(pull.head.sha.short), which was pushed after your comment or at the same \
            time. Look at it, then comment again.
            """
        )
    }

    /// Whether the pull request's own version of `.prow.yaml` may be looked at for this text: its jobs may run, or the
    /// author of the text is trusted and has seen it.
    func isOwnVersionAskedFor(_ pull: PullRequest) async throws -> Bool {
        func isTrusted(_ login: Login) async throws -> Bool {
            try await settings.trust.trusts(login, in: call.repository, call: call)
        }
        if try await isTrusted(author) { return true }
        if text.author.login != author, try await isTrusted(text.author.login), try await couldSeeHead(of: pull) {
            return true
        }
        return try await call.forge.labels(on: thread).contains(Trigger.okToTest)
    }

    /// Whether the head is one that the comment's author may have looked at. Where an event does not carry the head of
    /// its time, times decide; GitHub's are whole seconds.
    private func couldSeeHead(of pull: PullRequest) async throws -> Bool {
        if let then = text.pullRequest { return then.head.sha == pull.head.sha }
        guard let writtenAt = text.writtenAt else { return false }
        let firstSeen = try await call.forge.headFirstSeen(of: pull)
        return firstSeen.timeIntervalSinceReferenceDate.rounded(.down) <= writtenAt.timeIntervalSinceReferenceDate
    }
}
