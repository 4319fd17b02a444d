public import PluginKit

extension PluginTester {
    /// The examples of a plugin's commands that have no effect in any of some worlds, each as its command documents it.
    ///
    /// An example is written under the first of these where its command works: the sample pull request, the sample
    /// issue, and the two when they are closed. A command without examples is named by its usage.
    ///
    /// - Throws: A fault of a handler. A refusal is no effect.
    public static func idleExamples(in worlds: [PluginTester], by author: Login = "ben") async throws -> [String] {
        var idle: [String] = []
        for command in worlds.first?.plugin.handlers.flatMap(\.commands) ?? [] {
            if command.examples.isEmpty { idle.append(command.usage) }
            for example in command.examples {
                let event = ForgeEvent.comment(example, by: author, on: thread(for: command))
                if try await !worlds.hasEffect(event) { idle.append(example) }
            }
        }
        return idle
    }

    private static func thread(for command: Command) -> Issue {
        let open = [Issue(Sample.pullRequest()), Sample.issue()]
        let closed = [Issue(Sample.pullRequest { $0.state = .closed }), Sample.issue { $0.state = .closed }]
        return (open + closed).first { command.places.contains(Places($0)) } ?? Sample.issue()
    }
}

extension Sequence {
    fileprivate func hasEffect<Subject>(_ event: ForgeEvent) async throws -> Bool
    where Element == PluginTester<Subject> {
        for world in self {
            do {
                if try await !world.effects(of: event).isEmpty { return true }
            } catch is Refusal {}
        }
        return false
    }
}
