import PluginKit

/// A plugin with one command for everything that a host must be able to do.
struct Probe: Plugin {
    static let name: PluginName = "probe"
    static let summary = "Answers tests."

    init(configuration: NoConfiguration) {}

    static func command(_ word: String, audience: Audience = .anyone) -> Command {
        Command(word, arguments: .any, audience: audience, summary: "Tests.", examples: ["/\(word)"])
    }

    var handlers: [Handler] {
        [
            .commands(Self.command("say")) { event, _ in
                event.invocations.map { .comment($0.arguments, on: event.thread) }
            },
            .commands(Self.command("refuse")) { _, _ in throw Refusal("Not today.") },
            .commands(Self.command("members-only", audience: .members)) { event, _ in
                [.setLabel("member", present: true, on: event.thread)]
            },
            .commands(Self.command("collaborators-only", audience: .collaborators)) { event, _ in
                [.setLabel("collaborator", present: true, on: event.thread)]
            },
            // Reads first, so that a forge that fails makes it fail.
            .commands(Self.command("read")) { event, call in
                _ = try await call.forge.labelChanges(on: event.thread)
                return [.setLabel("read", present: true, on: event.thread)]
            },
        ]
    }
}

/// A plugin that only pushes call.
struct PushProbe: Plugin {
    static let name: PluginName = "push-probe"
    static let summary = "Waits for pushes."

    init(configuration: NoConfiguration) {}

    var handlers: [Handler] { [.push { _, _ in [] }] }
}
