public import PluginKit

/// Reports the results of a pull request's jobs once more, for when statuses on GitHub are not those of the jobs.
public struct Refresh: Plugin {
    /// The name in `plugins.yaml`: `refresh`.
    public static let name: PluginName = "refresh"
    /// What it does, for help.
    public static let summary = "Reports the results of a pull request's jobs once more."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.refresh) { event, call in
                guard call.jobs.mayHaveJobs(call.repository) else {
                    throw Refusal("There is nothing to report: no jobs are configured for \(call.repository).")
                }
                let pull = try await call.forge.pullRequest(event.thread)
                return [.reportJobs(of: pull.id, at: pull.head.sha)]
            }
        ]
    }

    static let refresh = Command(
        "refresh",
        places: .openPullRequests,
        summary: "Reports the results of the newest jobs once more, where a status is missing or wrong.",
        examples: ["/refresh"]
    )
}
