import PluginKit

/// The handling of one text under an open pull request.
struct CommentHandling {
    let comment: TestComment
    let text: TextEvent
    let settings: TriggerSettings
    let call: Call
    private let hasCommandLines: Bool

    var thread: ThreadID { text.issue.id }
    var isOK: Bool { comment.commands.contains(.okToTest) && !settings.ignoresOKToTest }

    init(_ event: CommandEvent, _ settings: TriggerSettings, _ call: Call) {
        comment = TestComment(event)
        text = event.text
        hasCommandLines = !event.lines.isEmpty
        self.settings = settings
        self.call = call
    }

    /// What the text does.
    ///
    /// - Throws: ``Refusal`` when it is not the author's to ask; a fault when the forge does not answer.
    func effects() async throws -> [Effect] {
        guard !call.isBot(text.author.login) else { return [] }
        let mayStartJobs = try await isForTrigger()
        guard mayStartJobs || comment.aborted != nil else { return [] }
        let isTrusted = try await settings.trust.trusts(text.author.login, in: call.repository, call: call)
        let labels = try await call.forge.labels(on: thread)
        if !isTrusted { try await checkPullRequestIsTrusted(labels) }
        let aborts = comment.aborted.map { [abort($0)] } ?? []
        if comment.cancelsTrust { return try aborts + cancellation(labels, isTrusted: isTrusted) }
        guard mayStartJobs else { return aborts }
        let pull = try await call.forge.pullRequest(thread)
        if isTrusted { try await checkHeadCouldBeSeen(pull, labels) }
        let candidates = try await CandidateJobs(for: pull, withOwnVersion: true, call)
        return try await aborts + trustEffects(labels) + testEffects(candidates, labels) + approvalEffects(pull)
    }

    private func abort(_ names: [String]) -> Effect {
        .abortJobs(of: thread, named: names, reason: "Aborted by \(text.author.login).", isAskedFor: true)
    }

    /// Whether the text is for the trigger. Only a text with a command line that may be for a job of `.prow.yaml`
    /// makes reads necessary to know; the pull request's own version is read where its jobs may run.
    private func isForTrigger() async throws -> Bool {
        let central = call.jobs.centralPresubmits(in: call.repository)
        if comment.isForTrigger || central.areAskedFor(by: comment.text) { return true }
        guard hasCommandLines, call.jobs.mayBringJobs(call.repository) else { return false }
        let pull = try await call.forge.pullRequest(thread)
        let candidates = try await CandidateJobs(for: pull, withOwnVersion: try await isOwnVersionAskedFor(pull), call)
        return candidates.presubmits.areAskedFor(by: comment.text)
    }

    /// The labels by which the pull request is trusted.
    private func trustEffects(_ labels: [LabelName]) -> [Effect] {
        var effects: [Effect] = []
        let isLabeled = labels.contains(Trigger.okToTest)
        if isOK, !isLabeled { effects.append(.setLabel(Trigger.okToTest, present: true, on: thread)) }
        if isOK || isLabeled, labels.contains(Trigger.needsOKToTest) {
            effects.append(.setLabel(Trigger.needsOKToTest, present: false, on: thread))
        }
        return effects
    }

    /// The runs of GitHub Actions that wait for trust. They come last, as what fails on GitHub keeps nothing else back.
    private func approvalEffects(_ pull: PullRequest) -> [Effect] {
        isOK && settings.triggersGitHubWorkflows ? [.approveWorkflowRuns(WorkflowRuns(pull))] : []
    }

    private func testEffects(_ candidates: CandidateJobs, _ labels: [LabelName]) async throws -> [Effect] {
        var commands = comment.commands
        if settings.ignoresOKToTest { commands.remove(.okToTest) }
        let filters = try await PresubmitFilter.filters(for: comment.text, commands: commands) {
            let pull = candidates.pull
            return CommitContexts(try await call.forge.statuses(of: pull.head.sha, in: pull.repository))
        }
        let selected = try await candidates.selected(by: filters)
        var effects = try await ConfigurationReport(candidates, call).effects()
        if comment.isAboutTests { effects.append(.deleteComments(containing: TestHelp.marks, on: thread)) }
        if let note = TestHelp.note(for: comment, selected: selected.count) {
            let help = try await TestHelp.text(note, candidates)
            return effects + [
                .reply([Self.words(for: candidates.mistake), help].compactMap(\.self).joined(separator: "\n\n"))
            ]
        }
        let reruns = settings.triggersGitHubWorkflows && !commands.isDisjoint(with: [.retest, .testAll])
        if !commands.isDisjoint(with: [.testAll, .okToTest]) {
            effects += try await SkippedContexts(candidates, call).effects()
        }
        effects += try await start(selected, of: candidates, labels, hasOtherEffects: reruns || isOK)
        return effects + (reruns ? [.rerunFailedWorkflowRuns(WorkflowRuns(candidates.pull))] : [])
    }

    private static func words(for mistake: InvalidJobConfiguration?) -> String? {
        mistake.map { _ in
            "The repository's own job configuration has mistakes, so no job in it runs. The context "
                + "`\(InvalidJobConfiguration.context)` and my comment about it say which."
        }
    }

    /// Starts the jobs, or says why none starts.
    private func start(
        _ selected: [Presubmit],
        of candidates: CandidateJobs,
        _ labels: [LabelName],
        hasOtherEffects: Bool
    ) async throws -> [Effect] {
        let pull = candidates.pull
        let conflicts = !selected.isEmpty && pull.isMergeable == false
        var words = [Self.words(for: candidates.mistake)].compactMap(\.self)
        if comment.commands.contains(.okToTest), settings.ignoresOKToTest {
            words.append("`/ok-to-test` is not taken here: jobs run for trusted people alone.")
        }
        if conflicts {
            let head = pull.head.sha.short
            words.append("No job starts: \(head) conflicts with `\(pull.base.name)`. Rebase it and ask again.")
        }
        if selected.isEmpty, words.isEmpty, !hasOtherEffects { words.append(nothingToRun(on: pull)) }
        let reply = words.isEmpty ? [] : [Effect.reply(words.joined(separator: "\n\n"))]
        if selected.isEmpty || conflicts { return reply }
        let trust = isOK ? .trusted : try await settings.jobTrust(of: pull, labels: labels, call)
        return reply + [candidates.start(selected, trust: trust, isRetest: isRetest)]
    }
}

extension CommentHandling {
    private var isRetest: Bool { !comment.commands.isDisjoint(with: [.retest, .retestRequired]) }

    private func nothingToRun(on pull: PullRequest) -> String {
        isRetest
            ? "There is nothing to run: no job failed on \(pull.head.sha.short), and none is missing."
            : "There is nothing to run: no job that you ask for is for `\(pull.base.name)`."
    }
}

extension WorkflowRuns {
    fileprivate init(_ pull: PullRequest) {
        self.init(repository: pull.repository, branch: pull.head.name, sha: pull.head.sha)
    }
}
