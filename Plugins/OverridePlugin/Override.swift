public import PluginKit

/// Lets trusted people turn contexts green that failed or do not come.
///
/// Who overrides vouches for the head: for the one that they could see, and no later one.
public struct Override: Plugin {
    /// The name in `plugins.yaml`: `override`.
    public static let name: PluginName = "override"
    /// What it does, for help.
    public static let summary = "Lets trusted people turn the contexts of a pull request green."

    let configuration: OverrideConfiguration

    /// Makes the plugin from its section.
    public init(configuration: OverrideConfiguration) {
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.override, Self.sticky, Self.cancel) { event, call in
                let request = try OverrideRequest(event.invocations)
                let pull = try await call.forge.pullRequest(event.thread)
                try await configuration.check(event.author, for: pull, call)
                if request.overrides { try await call.checkHeadWasSeen(pull, when: event.text) }
                var board = try await ContextBoard(of: pull, forOverriding: request.overrides, event.text, call)
                if let cancellation = request.cancellation { board.cancel(cancellation) }
                if !request.sticky.isEmpty { board.override(request.sticky, isSticky: true) }
                if !request.plain.isEmpty { board.override(request.plain, isSticky: false) }
                return try board.effects()
            }
        ]
    }
}
