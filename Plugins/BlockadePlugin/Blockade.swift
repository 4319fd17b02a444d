import Foundation
public import PluginKit

/// Keeps pull requests that change protected files from merging.
public struct Blockade: Plugin {
    /// The name in `plugins.yaml`: `blockade`.
    public static let name: PluginName = "blockade"
    /// What it does, for help.
    public static let summary = "Keeps pull requests that change protected files from merging."
    /// The key in `plugins.yaml`: `blockades`.
    public static let configurationKey = "blockades"

    /// The label that the merger refuses.
    static let label: LabelName = "do-not-merge/blocked-paths"

    /// How many files are shown for each reason.
    private static let shownFiles = 50

    let entries: [BlockadeEntry]

    /// Makes the plugin from its section.
    public init(configuration: [BlockadeEntry]) {
        entries = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize) { event, call in
                let pull = event.pullRequest
                let entries = entries.filter { $0.isFor(pull.base.name, of: pull.repository) }
                if entries.isEmpty, !pull.labels.contains(Self.label) { return [] }
                // A new pull request's labels are as the event tells; later ones may have changed since.
                let labels = event.action == .opened ? pull.labels : try await call.forge.labels(on: pull.id)
                let paths = entries.isEmpty ? [] : try await call.forge.changedFiles(of: pull.id).map(\.path)
                let reasons = entries.map { entry in (entry.explanation, paths.filter(entry.blocks)) }
                    .filter { !$0.1.isEmpty }
                let (isBlocked, isLabelled) = (!reasons.isEmpty, labels.contains(Self.label))
                guard isBlocked || isLabelled else { return [] }
                let text = isBlocked ? Self.text(reasons, pull) : nil
                let change = Effect.setLabel(Self.label, present: isBlocked, on: pull.id)
                return [Self.notice(text, pull)] + (isBlocked == isLabelled ? [] : [change])
            }
        ]
    }

    private static func notice(_ text: String?, _ pull: PullRequest) -> Effect {
        let prefix = "@\(pull.author.login): Adding label: `\(label)`"
        return .setNotice(Notice(key: "\(name)", body: text, legacyPrefix: prefix), on: pull.id)
    }

    private static func text(_ reasons: [(String, [String])], _ pull: PullRequest) -> String {
        let list = reasons.map { explanation, paths in
            let more = paths.count > shownFiles ? ["- and \(paths.count - shownFiles) more"] : []
            let files = paths.prefix(shownFiles).map { "- \(CodeSpan.of($0))" }
            return "**\(explanation)**\n\n" + (files + more).joined(separator: "\n")
        }
        return """
            @\(pull.author.login): this pull request has the label `\(label)` and cannot merge, because it changes \
            protected files. Take those changes back, or ask who protects the files.

            \(list.joined(separator: "\n\n"))
            """
    }
}
