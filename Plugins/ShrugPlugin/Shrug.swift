public import PluginKit

/// Puts a shrug on an issue or pull request.
public struct Shrug: Plugin {
    /// The name in `plugins.yaml`: `shrug`.
    public static let name: PluginName = "shrug"
    /// What it does, for help.
    public static let summary = #"Puts the label `¯\_(ツ)_/¯` on and takes it off."#

    static let label = LabelName(#"¯\_(ツ)_/¯"#)
    /// The same in Markdown.
    static let gesture = #"¯\\\_(ツ)\_/¯"#

    static let shrug = Command("shrug", summary: "Puts `\(label)` on.", examples: ["/shrug"])

    static let unshrug = Command("unshrug", summary: "Takes `\(label)` off, with a shrug.", examples: ["/unshrug"])

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.shrug, Self.unshrug) { event, call in
                if event.invocations.contains(where: { $0.word == Self.shrug.name }) {
                    return [.setLabel(Self.label, present: true, on: event.thread)]
                }
                guard try await call.forge.labels(on: event.thread).contains(Self.label) else { return [] }
                return [.reply(Self.gesture), .setLabel(Self.label, present: false, on: event.thread)]
            }
        ]
    }
}
