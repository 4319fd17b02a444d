import PluginKit

/// The handling of something that happened to a pull request.
struct PullRequestHandling {
    let event: PullRequestEvent
    let settings: TriggerSettings
    let call: Call

    var pull: PullRequest { event.pullRequest }

    init(_ event: PullRequestEvent, _ settings: TriggerSettings, _ call: Call) {
        self.event = event
        self.settings = settings
        self.call = call
    }

    /// What the event does; nothing in repositories without jobs.
    ///
    /// - Throws: A fault when the forge does not answer.
    func effects() async throws -> [Effect] {
        guard call.jobs.mayHaveJobs(pull.repository) else { return [] }
        switch event.action {
        case .opened: return try await opening()
        case .reopened, .readyForReview: return try await runIfTrusted()
        case .edited: return event.baseChanged ? try await runIfTrusted() : []
        case .synchronize: return try await [abort("New commits were pushed.")] + runIfTrusted()
        case .closed: return [abort("The pull request was closed.")]
        case .convertedToDraft: return [abort("The pull request is a draft now.")]
        case .labeled: return try await labeling()
        default: return []
        }
    }

    private func abort(_ reason: String) -> Effect {
        .abortJobs(of: pull.id, reason: "Aborted by trigger plugin. \(reason)")
    }

    private func opening() async throws -> [Effect] {
        guard try await isAuthorTrusted() else {
            let candidates = try await CandidateJobs(for: pull, withOwnVersion: false, call)
            guard !candidates.presubmits.isEmpty else { return [] }
            return try await Welcome(pull, settings, call).effects()
        }
        guard pull.isDraft else { return try await run(.trusted) }
        let hasJobs = try await !CandidateJobs(for: pull, withOwnVersion: true, call).presubmits.isEmpty
        return hasJobs ? [.comment(Self.draftText, on: pull.id)] : []
    }

    private static let draftText = """
        Skipping CI for Draft Pull Request.
        If you want CI signal for your change, please convert it to an actual PR.
        You can still manually trigger a test run with `/test all`
        """

    private func isAuthorTrusted() async throws -> Bool {
        try await settings.trust.trusts(pull.author.login, in: pull.repository, call: call)
    }

    /// A label is put on by people who may write to the repository, which is trust enough.
    private func labeling() async throws -> [Effect] {
        switch event.label {
        case Trigger.okToTest: return call.isBot(event.sender.login) ? [] : try await run(.trusted)
        case Trigger.lgtm:
            if try await isAuthorTrusted() { return [] }
            return try await call.forge.labels(on: pull.id).contains(Trigger.okToTest) ? [] : run(.untrusted)
        default: return []
        }
    }

    private func runIfTrusted() async throws -> [Effect] {
        if try await isAuthorTrusted() { return try await run(.trusted) }
        let labels = try await call.forge.labels(on: pull.id)
        guard labels.contains(Trigger.okToTest) else { return [] }
        let waits = labels.contains(Trigger.needsOKToTest)
        return (waits ? [.setLabel(Trigger.needsOKToTest, present: false, on: pull.id)] : [])
            + (try await run(.trusted))
    }

    /// Starts what runs by itself, though not for drafts and what is closed; says what keeps jobs from it.
    ///
    /// It is for those who are trusted, and those whom somebody with a label let in: `ok-to-test` trusts them, too,
    /// `lgtm` only lets their jobs run.
    private func run(_ trust: JobTrust) async throws -> [Effect] {
        guard !pull.isDraft, pull.state == .open else { return [] }
        let candidates = try await CandidateJobs(for: pull, withOwnVersion: true, call)
        let selected = try await candidates.selected(by: [.testAll])
        var effects = try await ConfigurationReport(candidates, call).effects(isFirst: event.action == .opened)
        effects += try await SkippedContexts(candidates, call).effects()
        if selected.isEmpty { return effects }
        if pull.isMergeable == false {
            effects.append(
                notice("No job starts: \(pull.head.sha.short) conflicts with `\(pull.base.name)`. Rebase it.")
            )
        } else {
            effects.append(candidates.start(selected, trust: trust))
        }
        return effects
    }

    /// It names the commit that it is about, so that it need not be taken back.
    private func notice(_ text: String) -> Effect {
        .setNotice(Notice(key: "\(Trigger.name)", body: text), on: pull.id)
    }
}
