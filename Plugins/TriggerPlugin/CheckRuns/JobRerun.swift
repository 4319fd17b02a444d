import PluginKit

/// Starts jobs of a pull request again, by the rules of `/test`, because somebody pressed a button at their check runs.
struct JobRerun {
    /// The contexts of the jobs.
    let contexts: Set<String>
    /// The number of the pull request.
    let pull: Int
    /// The head that the button was about.
    let sha: CommitSHA
    /// Who pressed it.
    let sender: Login
    let settings: TriggerSettings
    let call: Call

    private var subject: String {
        contexts.count == 1 ? "`\(contexts.first ?? "")` does not run again" : "The jobs do not run again"
    }

    /// What starts the jobs, without those that there are no more.
    ///
    /// - Throws: ``Refusal`` when none can start, or not for this person; a fault when the forge does not answer.
    func effects() async throws -> [Effect] {
        let pull = try await call.forge.pullRequest(ThreadID(call.repository, pull))
        guard pull.state == .open else { throw Refusal("\(subject): this is closed.") }
        guard pull.head.sha == sha else {
            throw Refusal(
                "\(subject) on \(sha.short): the head is \(pull.head.sha.short) now. Say `/test` to run it there."
            )
        }
        let labels = try await call.forge.labels(on: pull.id)
        try await checkTrust(pull, labels)
        let candidates = try await CandidateJobs(for: pull, withOwnVersion: true, call)
        let presubmits = candidates.available.filter { contexts.contains($0.context) }
        guard !presubmits.isEmpty else {
            throw Refusal("\(subject): `\(pull.base.name)` has no such job any more.")
        }
        guard pull.isMergeable != false else {
            throw Refusal("\(subject): the head conflicts with `\(pull.base.name)`. Rebase it.")
        }
        let trust = try await settings.jobTrust(of: pull, labels: labels, call)
        return [candidates.start(presubmits, trust: trust, isRetest: true)]
    }

    /// Lets trusted people, and anybody on a trusted pull request: whoever presses the button saw the head it is about.
    private func checkTrust(_ pull: PullRequest, _ labels: [LabelName]) async throws {
        func isTrusted(_ login: Login) async throws -> Bool {
            try await settings.trust.trusts(login, in: call.repository, call: call)
        }
        if try await isTrusted(sender) { return }
        if labels.contains(Trigger.okToTest) { return }
        if try await isTrusted(pull.author.login) { return }
        throw Refusal(
            "Jobs do not run for this pull request yet. First somebody trusted "
                + "(\(settings.trust.words(for: call.repository))) reviews it and comments `/ok-to-test`."
        )
    }
}
