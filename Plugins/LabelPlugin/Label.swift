public import PluginKit

/// Puts labels on issues and pull requests and takes them off: those of some categories, and those that the
/// configuration names.
public struct Label: Plugin {
    /// The name in `plugins.yaml`: `label`.
    public static let name: PluginName = "label"
    /// What it does, for help.
    public static let summary = "Puts labels on and takes them off."

    let configuration: LabelConfiguration

    /// Makes the plugin from its section.
    public init(configuration: LabelConfiguration) {
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.add, Self.remove, Self.addNamed, Self.removeNamed) { event, call in
                let restrictions = configuration.restrictions(in: call.repository)
                let request = LabelRequest(
                    event.invocations,
                    named: configuration.additionalLabels.map(LabelName.init) + restrictions.map(\.label)
                )
                guard !request.isEmpty else { throw Refusal(request.complaints.joined(separator: "\n\n")) }
                var change = LabelChanges(
                    request,
                    inRepository: try await call.forge.labels(in: call.repository),
                    onThread: try await call.forge.labels(on: event.thread),
                    thread: event.thread
                )
                try await change.weigh(restrictions, for: event.author, call.forge)
                return change.effects
            },
            .pullRequest(.labeled) { event, call in
                guard let label = event.label else { return [] }
                return configuration.restrictions(in: call.repository)
                    .filter { $0.assignOn.contains(label) && !$0.users.isEmpty }
                    .map { .setAssigned($0.users, present: true, on: event.pullRequest.id) }
            },
        ]
    }
}
