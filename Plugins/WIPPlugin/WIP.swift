public import PluginKit

/// Keeps drafts, and pull requests whose title says that they are work in progress, from merging.
public struct WIP: Plugin {
    /// The name in `plugins.yaml`: `wip`.
    public static let name: PluginName = "wip"
    /// What it does, for help.
    public static let summary = "Keeps drafts and pull requests titled WIP from merging."

    /// The label that the merger refuses.
    static let label: LabelName = "do-not-merge/work-in-progress"

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .edited, .readyForReview, .convertedToDraft) { event, call in
                let pull = event.pullRequest
                // A new pull request's labels are as the event tells; later ones may have changed since.
                let labels = event.action == .opened ? pull.labels : try await call.forge.labels(on: pull.id)
                let isUnfinished = pull.isDraft || Self.saysSo(pull.title)
                guard labels.contains(Self.label) != isUnfinished else { return [] }
                return [.setLabel(Self.label, present: isUnfinished, on: pull.id)]
            }
        ]
    }

    /// Whether a title begins with `WIP` in any case: behind at most one other character, and followed by one, neither
    /// being a letter of ASCII, a digit or an underscore.
    static func saysSo(_ title: String) -> Bool {
        var rest = title.unicodeScalars[...]
        if let first = rest.first, !first.isASCIIWordCharacter { rest = rest.dropFirst() }
        guard String(rest.prefix(3)).uppercased() == "WIP", let next = rest.dropFirst(3).first else { return false }
        return !next.isASCIIWordCharacter
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIWordCharacter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }
}
