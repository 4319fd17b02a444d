public import PluginKit

/// Greets people whom somebody names, and marks where that was done.
public struct Greet: Plugin {
    /// The name in `plugins.yaml`: `greet`.
    public static let name: PluginName = "greet"
    /// What it does, for help.
    public static let summary = "Greets the person that `/greet` names."

    static let command = Command(
        "greet",
        arguments: .any,
        usage: "/greet LOGIN",
        summary: "Greets a person.",
        examples: ["/greet dara", "/greet @dara"]
    )

    private let configuration: GreetConfiguration

    /// Makes the plugin.
    ///
    /// - Throws: `ConfigurationError` when it is to greet without a word.
    public init(configuration: GreetConfiguration) throws(ConfigurationError) {
        guard !configuration.words.isEmpty else {
            throw ConfigurationError("greet: `words` is empty; say how to greet, or leave the key out")
        }
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.command) { event, call in
                let person = try Self.person(in: event)
                let isMember = try await call.forge.isMember(person, of: call.repository.owner)
                let rest = isMember ? "good to see you again." : "welcome aboard."
                return [
                    .reply("\(configuration.words), @\(person), \(rest)"),
                    .setLabel(configuration.label, present: true, on: event.thread),
                ]
            }
        ]
    }

    /// The person whom the last of the commands names.
    private static func person(in event: CommandEvent) throws -> Login {
        let words = event.invocations.last?.list ?? []
        guard let name = words.first, words.count == 1 else {
            throw Refusal("`/greet` takes one login: `/greet dara`.")
        }
        return Login(mention: name)
    }
}
