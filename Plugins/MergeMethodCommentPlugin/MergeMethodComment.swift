public import PluginKit

/// Tells authors of several commits how the commits will land, and how to ask for another way.
public struct MergeMethodComment: Plugin {
    /// The name in `plugins.yaml`: `merge-method-comment`.
    public static let name: PluginName = "merge-method-comment"
    /// What it does, for help.
    public static let summary = "Tells how a pull request with several commits is merged."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize, .edited) { event, call in
                let pull = event.pullRequest
                guard pull.state == .open, pull.commitCount > 1, event.action != .edited || event.baseChanged
                else { return [] }
                let choice = call.tide.mergeMethods(in: pull.repository, branch: pull.base.name)
                let notice = Notice(
                    key: Self.name.text,
                    body: Self.words(for: choice, branch: pull.base.name),
                    legacyPrefix: "This PR has multiple commits, and the default merge method is:"
                )
                return [.setNotice(notice, on: pull.id)]
            }
        ]
    }

    private static func words(for choice: MergeMethodChoice, branch: String) -> String {
        let start =
            "This pull request has several commits. By default, pull requests onto `\(branch)` are merged with the "
            + "method `\(choice.method.rawValue)`"
        return switch choice.method {
        case .merge: start + ": " + other(.squash, choice, words: "squash them", "your commits land as they are.")
        case .squash: start + ": " + other(.merge, choice, words: "keep them", "your commits are squashed into one.")
        case .rebase: start + "."
        }
    }

    /// What happens, and the label by which the author asks for another method.
    private static func other(
        _ method: MergeMethod,
        _ choice: MergeMethodChoice,
        words: String,
        _ outcome: String
    ) -> String {
        guard let label = choice.labels[method] else { return outcome }
        return "\(outcome) To \(words), put on the label `\(label)`."
    }
}
