import PluginKit

/// What becomes of a press of a check run's button: its job starts again, by the rules of `/test`.
struct CheckRunHandling {
    /// What comes back when our own button is pressed.
    static let button = "rerun"

    let event: CheckRunEvent
    let settings: TriggerSettings
    let call: Call

    /// What listens to GitHub's button that runs a check again, and to our own.
    static func handler(_ settings: PerRepository<TriggerSettings>) -> Handler {
        .checkRun(.rerequested, .requestedAction) { event, call in
            try await CheckRunHandling(event: event, settings: settings[call.repository], call: call).effects()
        }
    }

    /// What the press does. Check runs of other apps, and jobs of branches, are left alone.
    ///
    /// - Throws: ``Refusal`` when the job can't start, or not for this person; a fault when the forge does not answer.
    func effects() async throws -> [Effect] {
        guard event.app.withoutBotSuffix == call.bot.withoutBotSuffix, let number = event.reference.pull,
            event.action == .rerequested || event.button == Self.button
        else { return [] }
        let pull = try await call.forge.pullRequest(ThreadID(call.repository, number))
        guard pull.state == .open else { throw Refusal("`\(event.name)` does not run again: this is closed.") }
        guard pull.head.sha == event.sha else {
            throw Refusal(
                "`\(event.name)` does not run again on \(event.sha.short): the head is \(pull.head.sha.short) now. "
                    + "Say `/test` to run it there."
            )
        }
        let labels = try await call.forge.labels(on: pull.id)
        try await checkTrust(pull, labels)
        let candidates = try await CandidateJobs(for: pull, withOwnVersion: true, call)
        let presubmits = candidates.available.filter { $0.context == event.name }
        guard !presubmits.isEmpty else {
            throw Refusal("`\(event.name)` does not run again: `\(pull.base.name)` has no such job any more.")
        }
        guard pull.isMergeable != false else {
            throw Refusal("`\(event.name)` does not run again: the head conflicts with `\(pull.base.name)`. Rebase it.")
        }
        let trust = try await settings.jobTrust(of: pull, labels: labels, call)
        return [candidates.start(presubmits, trust: trust, isRetest: true)]
    }

    /// Lets trusted people, and anybody on a trusted pull request: whoever presses the button saw the head it is about.
    private func checkTrust(_ pull: PullRequest, _ labels: [LabelName]) async throws {
        func isTrusted(_ login: Login) async throws -> Bool {
            try await settings.trust.trusts(login, in: call.repository, call: call)
        }
        if try await isTrusted(event.sender.login) { return }
        if labels.contains(Trigger.okToTest) { return }
        if try await isTrusted(pull.author.login) { return }
        throw Refusal(
            "Jobs do not run for this pull request yet. First somebody trusted "
                + "(\(settings.trust.words(for: call.repository))) reviews it and comments `/ok-to-test`."
        )
    }
}
