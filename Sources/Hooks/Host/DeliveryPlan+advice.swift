import ForgeModel
import JobModel
import PluginKit
import Settings

extension DeliveryPlan {
    /// The name under which the bot itself answers commands that are none.
    static let adviceName: PluginName = "commands"

    /// Adds a step that answers lines which look like commands and are none. Nothing is added where no plugin is on,
    /// for the texts of bots, and for lines that start jobs.
    mutating func addAdvice(from set: PluginSet, jobs: any JobReader, bot: Login) {
        guard let text, let repository = event.repository, !text.isByBot(bot) else { return }
        let lines = CommandLine.lines(of: text.body)
        guard !lines.isEmpty else { return }
        let on = set.plugins(for: repository)
        guard !on.isEmpty else { return }
        let advice = CommandAdvice(
            on: on,
            off: set.pluginsOff(for: repository),
            settings: set.configuration.unknownCommands,
            text: text
        )
        let presubmits = jobs.centralPresubmits(in: repository)
        let tips = advice.tips(on: lines).filter { !presubmits.areAskedFor(by: $0.line.text) }
        guard !tips.isEmpty else { return }
        let handler = Handler.texts(at: .everywhere, help: []) { event, call in
            let tips = try await call.withoutJobs(tips, in: event.text)
            return tips.isEmpty ? [] : [.reply(CommandTip.reply(tips))]
        }
        guard let work = handler.work(for: event, text: text, lines: lines, jobs: jobs) else { return }
        steps.append(Step(plugin: Self.adviceName, handler: 0, work: work, acceptance: .never))
        isListenedTo = true
    }
}

extension TextEvent {
    /// Whether an app wrote it, or this bot.
    fileprivate func isByBot(_ bot: Login) -> Bool {
        author.kind == .bot || author.login.hasBotSuffix || author.login == bot
    }
}

extension Call {
    /// Those tips whose lines start no job of the repository's own, which are not known before.
    fileprivate func withoutJobs(_ tips: [CommandTip], in text: TextEvent) async throws -> [CommandTip] {
        guard text.issue.isPullRequest, jobs.mayBringJobs(repository) else { return tips }
        do {
            let pull: PullRequest
            if let known = text.pullRequest {
                pull = known
            } else {
                pull = try await forge.pullRequest(text.issue.id)
            }
            let base = try await forge.head(ofBranch: pull.base.name, in: repository)
            let presubmits = try await jobs.presubmits(for: pull, baseSHA: base, isTrusted: false)
            return tips.filter { !presubmits.areAskedFor(by: $0.line.text) }
        } catch is InvalidJobConfiguration {
            return []
        }
    }
}
