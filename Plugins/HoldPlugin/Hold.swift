public import PluginKit

/// Keeps a pull request from merging until somebody lifts the hold.
///
/// A hold is a label that the merger refuses; anyone may put it on and take it off. The plugin asks nothing: whether
/// the label is there already is for the forge to know.
public struct Hold: Plugin {
    /// The name in `plugins.yaml`: `hold`.
    public static let name: PluginName = "hold"
    /// What it does, for help.
    public static let summary = "Keeps a pull request from merging until somebody lifts the hold."

    /// The label that holds.
    static let label: LabelName = "do-not-merge/hold"

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.hold, Self.unhold) { event, _ in
                let isLifted = event.invocations.contains(where: Self.lifts)
                return [.setLabel(Self.label, present: !isLifted, on: event.thread)]
            }
        ]
    }
}

extension Hold {
    static let hold = Command(
        "hold",
        arguments: .any,
        places: .pullRequests,
        usage: "/hold [reason]",
        summary: "Holds the pull request back from merging.",
        examples: ["/hold", "/hold until the release is out"]
    )

    static let unhold = Command(
        "unhold",
        aliases: ["remove-hold"],
        arguments: .any,
        places: .pullRequests,
        usage: "/unhold, /remove-hold or /hold cancel",
        summary: "Lifts the hold. In a comment with both, this counts.",
        examples: ["/unhold", "/remove-hold", "/hold cancel"]
    )

    /// Whether a use of either command lifts the hold.
    static func lifts(_ use: Invocation) -> Bool {
        use.word != hold.name || use.list.first?.lowercased() == "cancel"
    }
}
