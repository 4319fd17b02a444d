public import PluginKit

/// Links issues to pull requests, pins issues, and moves them to other repositories.
public struct IssueManagement: Plugin {
    /// The name in `plugins.yaml`: `issue-management`.
    public static let name: PluginName = "issue-management"
    /// What it does, for help.
    public static let summary = "Links issues to pull requests, pins issues, and moves them to other repositories."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.link, Self.unlink) { try await Self.linking($0, $1) },
            .commands(Self.pin, Self.unpin) { try await Self.pinning($0, $1) },
            .commands(Self.transfer) { try await Self.transferring($0, $1) },
        ]
    }

    private static func linking(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        var request = LinkRequest(event.invocations, home: call.repository)
        try await request.checkIssues(home: call.repository, call.forge)
        let complaints = request.complaints.map { "- \($0)" }.joined(separator: "\n")
        guard !request.added.isEmpty || !request.removed.isEmpty else { throw Refusal(complaints) }
        let before = try await call.forge.pullRequest(event.thread).body
        var line = FixesLine(in: before, home: call.repository)
        let linked = line.references
        line.change(adding: request.added, removing: request.removed)
        let state = line.text.map { "says `\($0)`" } ?? "names no issue that it fixes"
        let isChanged = line.references != linked
        let answer = isChanged ? "The description now \(state)." : "Nothing to change: the description \(state)."
        let reply = [answer, complaints].filter { !$0.isEmpty }.joined(separator: "\n\n")
        return (isChanged ? [.setText(line.description, of: .description, on: event.thread)] : []) + [.reply(reply)]
    }

    /// The last command counts. When GitHub does not let it, the person is told.
    private static func pinning(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        guard let repository = try await call.forge.repository(call.repository) else {
            throw Refusal("The bot cannot see \(call.repository) as a whole. Ask who runs it for the right to.")
        }
        let owners = try await call.owners.owners(of: call.repository, branch: repository.defaultBranch)
        guard owners.topLevelApprovers.contains(event.author) else {
            let file = call.owners.settings(for: call.repository).fileName
            throw Refusal("Issues are pinned and unpinned by approvers that the file `\(file)` at the root names.")
        }
        return [.setPinned(event.invocations.last?.word == pin.name, issue: event.text.issue)]
    }

    private static func transferring(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        guard event.invocations.count == 1, let use = event.invocations.first else {
            throw Refusal("An issue can move to one repository only. Write one `/transfer`.")
        }
        let owner = call.repository.owner
        let target = RepositoryName(use.arguments) ?? RepositoryName(owner: owner, name: use.arguments)
        guard target.isPlausible, target.owner.equalsFolded(owner) else {
            throw Refusal("Name one repository of \(owner): `/transfer other-repository`.")
        }
        guard target != call.repository else { throw Refusal("The issue is in \(target) already.") }
        guard let repository = try await call.forge.repository(target) else {
            throw Refusal("There is no repository \(target) that the bot can see.")
        }
        return [.transfer(issue: event.text.issue, to: repository)]
    }
}
