import PluginKit

/// What an author who is not trusted is told when they open a pull request, and the label that it gets.
struct Welcome {
    let pull: PullRequest
    let settings: TriggerSettings
    let call: Call

    init(_ pull: PullRequest, _ settings: TriggerSettings, _ call: Call) {
        self.pull = pull
        self.settings = settings
        self.call = call
    }

    func effects() async throws -> [Effect] {
        guard !settings.ignoresOKToTest else { return [.comment(textWithoutTrust, on: pull.id)] }
        let needsLabel = !pull.labels.contains(Trigger.okToTest)
        return (needsLabel ? [.setLabel(Trigger.needsOKToTest, present: true, on: pull.id)] : [])
            + [.comment(try await text(), on: pull.id)]
    }

    private var textWithoutTrust: String {
        """
        Hi @\(pull.author.login). Thanks for your pull request.

        Jobs run here for trusted people alone (\(settings.trust.words(for: pull.repository))), and this repository \
        does not take `/ok-to-test` for others. \(guidance)
        """
    }

    private func text() async throws -> String {
        """
        Hi @\(pull.author.login). Thanks for your pull request.

        I wait for \(people) to look at the change and to comment `/ok-to-test` on a line of its own. Until then I \
        run no jobs for it.

        \(await isWellKnown() ? invitation : guidance)

        Once the change is looked at, the `\(Trigger.okToTest)` label lets jobs run, for later commits too.

        The commands that I understand are [listed here](\(commandsURL)).
        """
    }

    private var people: String {
        let owner = pull.repository.owner
        let members = "a [\(owner)](\(call.webURL)/orgs/\(owner)/people) member"
        let second = settings.trustedOrg
        guard !second.isEmpty, !second.equalsFolded(owner) else { return members }
        return "\(members), or one of [\(second)](\(call.webURL)/orgs/\(second)/people),"
    }

    private var joinURL: String { settings.joinURL(for: pull.repository, call) }

    private var guidance: String {
        "People who contribute often can [join the organisation](\(joinURL)); jobs then run at once."
    }

    private var invitation: String {
        let message = settings.orgInvite.prominent.message
        guard message.isEmpty else { return message.replacing("{join_org_url}", with: joinURL) }
        return """
            > [!TIP]
            > Several pull requests of yours were merged already. If you [join the organisation](\(joinURL)), jobs run \
            at once.
            """
    }

    /// Whether the author had enough merged to be invited. When the forge does not say, they are told what all are.
    private func isWellKnown() async -> Bool {
        let prominent = settings.orgInvite.prominent
        guard !prominent.isDisabled, pull.author.kind != .bot else { return false }
        let count = try? await call.forge.mergedPullRequestCount(by: pull.author.login, in: pull.repository.owner)
        return count.map { $0 >= prominent.mergedPullRequestThreshold } ?? false
    }

    private var commandsURL: String {
        "https://go.k8s.io/bot-commands?repo=\(pull.repository.owner)%2F\(pull.repository.name)"
    }
}
