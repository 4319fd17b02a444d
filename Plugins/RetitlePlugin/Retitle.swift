public import PluginKit

/// Gives issues and pull requests another title.
public struct Retitle: Plugin {
    /// The name in `plugins.yaml`: `retitle`.
    public static let name: PluginName = "retitle"
    /// What it does, for help.
    public static let summary = "Lets trusted people give an issue or pull request another title: `/retitle TITLE`."

    /// The greatest length of a title that GitHub takes, in Unicode scalars.
    static let limit = 256

    let configuration: RetitleConfiguration

    /// Makes the plugin from its section.
    public init(configuration: RetitleConfiguration) {
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(command) { event, call in
                let title = event.invocations.first?.arguments ?? ""
                try Self.check(title)
                let trust = call.trigger.trust
                guard try await trust.trusts(event.author, in: call.repository, call: call) else {
                    throw Refusal("`/retitle` is for trusted people: \(trust.words(for: call.repository)).")
                }
                return [.setTitle(title, on: event.thread)]
            }
        ]
    }

    private var command: Command {
        Command(
            "retitle",
            arguments: .any,
            places: configuration.allowsClosedIssues ? .everywhere : [.openIssues, .openPullRequests],
            audience: .checked("trusted people, as `trigger` is configured"),
            usage: "/retitle TITLE",
            summary: "Gives the issue or pull request another title.",
            examples: ["/retitle Let the lantern glow at night"]
        )
    }

    /// - Throws: ``Refusal`` for a title that is none, or that would close an issue.
    private static func check(_ title: String) throws {
        if title.isEmpty { throw Refusal("`/retitle` needs a title: `/retitle TITLE`.") }
        if title.unicodeScalars.count > limit { throw Refusal("A title has at most \(limit) characters.") }
        if ClosingKeyword.isIn(title) {
            throw Refusal("A title must not close an issue: leave out the word before the issue's number.")
        }
    }
}
