import HTTPTypes
import WebPages

/// The pages of the simulated forge: a small, recognisable GitHub to use in a browser.
///
/// Mount it when the simulator runs, and run ``followChanges()`` beside it, so that open pages hear of changes.
public struct ForgePages: Sendable {
    /// A command that the comment box suggests.
    public struct CommandHint: Sendable, Hashable {
        /// What is put into the box: `/hold`.
        public let command: String
        /// What it does.
        public let summary: String

        /// Joins the parts.
        public init(_ command: String, summary: String) {
            self.command = command
            self.summary = summary
        }
    }

    /// A commit that a button pushes, such as one that mends a test.
    public struct Preset: Sendable, Hashable {
        /// What stands on the button.
        public let title: String
        /// The repository, `owner/name`.
        public let repository: String
        /// The pull request; nil for each one of the repository.
        public let pullRequest: Int?
        /// The message of the commit.
        public let message: String
        /// The new text of files by path; nil deletes one.
        public let changes: [String: String?]

        /// Joins the parts.
        public init(
            title: String,
            repository: String,
            pullRequest: Int? = nil,
            message: String,
            changes: [String: String?]
        ) {
            self.title = title
            self.repository = repository
            self.pullRequest = pullRequest
            self.message = message
            self.changes = changes
        }
    }

    /// What the pages show besides the state of the forge.
    public struct Configuration: Sendable {
        /// Gives the address of the bot's dashboard without a slash at its end; nil when there is none. It is asked for
        /// each page, since the bot may not listen yet when the pages are made.
        public var dashboardURL: @Sendable () -> String?
        /// The commands that the comment box suggests.
        public var commands: [CommandHint]
        /// The commits that buttons push.
        public var presets: [Preset]
        /// Who one is at first; nil for the first user by name.
        public var visitor: String?

        /// Joins the parts.
        public init(
            dashboardURL: @escaping @Sendable () -> String? = { nil },
            commands: [CommandHint] = [],
            presets: [Preset] = [],
            visitor: String? = nil
        ) {
            self.dashboardURL = dashboardURL
            self.commands = commands
            self.presets = presets
            self.visitor = visitor
        }
    }

    let forge: ForgeSimulator
    let configuration: Configuration
    let renderer: PageRenderer
    let live = LiveStream()
    let events: EventStreams

    /// Makes the pages of a simulator.
    ///
    /// - Throws: `MustacheTemplate.Error` when an embedded template can't be parsed.
    public init(forge: ForgeSimulator, configuration: Configuration = Configuration()) throws {
        self.forge = forge
        self.configuration = configuration
        events = EventStreams(live: live)
        let site = Site(
            name: "forge",
            navigation: [NavigationItem("Repositories", path: "/")],
            eventsPath: "/_/events"
        )
        renderer = try PageRenderer(site: site, templates: PageTemplate.forge)
    }

    /// Tells open pages of changes until the simulator stops or the task is cancelled.
    public func followChanges() async {
        for await change in await forge.changes {
            live.publish(.forge)
            live.publish(.repository(change.repository))
            if let number = change.number {
                live.publish(.thread(change.repository, number))
            } else {
                // A status or a push tells of a repository only, and shows on each of its pull requests.
                for issue in await forge.snapshot().repository(change.repository)?.pullRequests ?? [] {
                    live.publish(.thread(change.repository, issue.number))
                }
            }
        }
        live.finish()
    }
}

extension ForgeSimulator {
    /// Serves with pages while a closure runs, then saves the state.
    ///
    /// - Throws: Where the port can't be listened on, an embedded template can't be parsed, and whatever the closure
    ///   throws.
    @discardableResult
    public func run<Value: Sendable>(
        pages configuration: ForgePages.Configuration,
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let pages = try ForgePages(forge: self, configuration: configuration)
        return try await run(mounting: { pages.addRoutes(to: $0) }) {
            try await withThrowingTaskGroup(of: Value?.self) { group in
                group.addTask {
                    await pages.followChanges()
                    return nil
                }
                group.addTask { try await body() }
                defer { group.cancelAll() }
                while let value = try await group.next() {
                    if let value { return value }
                }
                throw CancellationError()
            }
        }
    }
}

extension PageTemplate {
    static let forge = [
        PageTemplate("identity", PackageResources.identity_mustache),
        PageTemplate("repositories", PackageResources.repositories_mustache),
        PageTemplate("pulls", PackageResources.pulls_mustache),
        PageTemplate("pull", PackageResources.pull_mustache),
        PageTemplate("tabs", PackageResources.tabs_mustache),
        PageTemplate("files", PackageResources.files_mustache),
        PageTemplate("edit", PackageResources.edit_mustache),
    ]
}

extension LiveTopic {
    /// Something changed.
    static let forge: LiveTopic = "forge"

    /// Something in a repository changed.
    static func repository(_ fullName: String) -> LiveTopic { LiveTopic("repository/\(fullName.lowercased())") }

    /// A pull request changed.
    static func thread(_ fullName: String, _ number: Int) -> LiveTopic {
        LiveTopic("thread/\(fullName.lowercased())/\(number)")
    }
}
