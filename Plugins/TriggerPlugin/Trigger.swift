public import PluginKit

/// Starts jobs: for comments that ask for them, for pull requests of people who are trusted, and for pushes.
public struct Trigger: Plugin {
    /// The name in `plugins.yaml`: `trigger`.
    public static let name: PluginName = "trigger"
    /// What it does, for help.
    public static let summary = "Starts jobs for comments, pull requests and pushes."
    /// Its section of `plugins.yaml`: `triggers`.
    public static let configurationKey = "triggers"

    /// The label of pull requests whose author anybody trusted has vouched for.
    public static let okToTest = TriggerSettings.okToTest
    /// The label of pull requests that wait for that.
    static let needsOKToTest: LabelName = "needs-ok-to-test"
    /// The label of the `lgtm` plugin.
    public static let lgtm: LabelName = "lgtm"

    let settings: PerRepository<TriggerSettings>

    /// Makes the plugin from its section.
    public init(configuration: PerRepository<TriggerSettings>) {
        settings = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .texts(at: .openPullRequests, help: Self.commands, wants: Self.mayConcernJobs) { event, call in
                try await CommentHandling(event, settings[call.repository], call).effects()
            },
            .pullRequest(
                .opened,
                .reopened,
                .edited,
                .synchronize,
                .labeled,
                .closed,
                .readyForReview,
                .convertedToDraft
            ) { event, call in
                try await PullRequestHandling(event, settings[call.repository], call).effects()
            },
            CheckRunHandling.handler(settings),
            CheckSuiteHandling.handler(settings),
            .push { event, call in try await JobRequest.requests(for: event, call) },
        ]
    }

    /// Settles most texts: one without a command line concerns only central jobs whose expressions match something
    /// else, since jobs of `.prow.yaml` are looked for behind command lines alone.
    private static func mayConcernJobs(_ event: CommandEvent, _ jobs: any JobReader) -> Bool {
        if !event.lines.isEmpty { return true }
        let presubmits = jobs.centralPresubmits(in: event.thread.repository)
        return presubmits.hasUnusualTriggers && presubmits.areAskedFor(by: event.visibleText)
    }
}
