public import PluginKit

/// Lets anybody pass over jobs that a merge does not need: their statuses become green.
///
/// Which jobs a merge needs is read from the base branch, so that a pull request cannot make a context of its choice
/// one that can be skipped.
public struct Skip: Plugin {
    /// The name in `plugins.yaml`: `skip`.
    public static let name: PluginName = "skip"
    /// What it does, for help.
    public static let summary = "Turns the statuses of optional jobs green."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.skip) { event, call in
                let pull = try await call.forge.pullRequest(event.thread)
                let statuses = try await call.forge.statuses(of: pull.head.sha, in: pull.repository)
                let waiting = statuses.filter { $0.state != .success }.map(\.context)
                guard !waiting.isEmpty else {
                    throw Refusal("There is nothing to skip: no status on \(pull.head.sha.short) is pending or failed.")
                }
                let jobs = try await CandidateJobs(for: pull, withOwnVersion: false, call)
                let kept = try await Self.contexts(askedForBy: event.visibleText, jobs, statuses, call)
                let optional = RequiredContexts(presubmits: jobs.presubmits, branch: pull.base.name).skippable
                let skipped = waiting.filter { optional.contains($0) && !kept.contains($0) }
                guard !skipped.isEmpty else {
                    throw Refusal(
                        """
                        There is nothing to skip: every optional job that has a status on \(pull.head.sha.short) \
                        succeeded, or is asked for in the same comment. Jobs that a merge needs are not skipped.
                        """
                    )
                }
                return skipped.map { context in
                    let status = CommitStatus(context: context, state: .success, description: "Skipped")
                    return .setStatus(status, on: pull.head.sha, in: pull.repository)
                }
            }
        ]
    }

    static let skip = Command(
        "skip",
        places: .openPullRequests,
        summary: "Turns the statuses of optional jobs green, but for those that the same comment asks for.",
        examples: ["/skip"]
    )

    /// The contexts of the jobs that a text starts.
    private static func contexts(
        askedForBy text: String,
        _ jobs: CandidateJobs,
        _ statuses: [CommitStatus],
        _ call: Call
    ) async throws -> Set<String> {
        var commands = TestCommands(in: text)
        if call.trigger.ignoresOKToTest { commands.remove(.okToTest) }
        let filters = await PresubmitFilter.filters(for: text, commands: commands) { CommitContexts(statuses) }
        return Set(try await jobs.selected(by: filters).map(\.context))
    }
}

extension RequiredContexts {
    /// The contexts that no job reports whose success a merge needs.
    fileprivate var skippable: Set<String> { optional.subtracting(required).subtracting(requiredIfPresent) }
}
