public import PluginKit

/// Keeps pull requests without a release note from merging, and labels the others by their note.
public struct ReleaseNote: Plugin {
    /// The name in `plugins.yaml`: `release-note`.
    public static let name: PluginName = "release-note"
    /// What it does, for help.
    public static let summary = "Keeps pull requests without a release note in their description from merging."
    /// The key in `plugins.yaml`: `release_note`.
    public static let configurationKey = "release_note"

    let guidelinesURL: String

    /// Makes the plugin from its section.
    public init(configuration: ReleaseNoteConfiguration) {
        guidelinesURL = configuration.guidelinesURL
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.none, Self.edit, Self.advice) { event, call in
                // What the description says is weighed as a whole, below.
                if event.text.source == .description { return [] }
                let words = event.invocations.map(\.word)
                if words.contains(Self.edit.name) { return try await editing(event, call) }
                if words.contains(Self.advice.name) { return [.reply(advice)] }
                return words.contains(Self.none.name) ? try await settingNone(event, call) : [.reply(advice)]
            },
            .pullRequest(.opened, .edited, .readyForReview, .labeled) { event, call in
                try await labelling(event, call)
            },
        ]
    }

    /// The labels that the description asks for.
    private func labelling(_ event: PullRequestEvent, _ call: Call) async throws -> [Effect] {
        let pull = event.pullRequest
        let isNew = event.action == .opened
        if event.action == .labeled, !NoteLabel.allCases.contains(where: { $0.rawValue == event.label }) { return [] }
        let labels = isNew ? pull.labels : try await call.forge.labels(on: pull.id)
        let target = NoteLabel(description: pull.body, labels: labels)
        if target == .needed { return try await missingNote(pull, labels, isNew: isNew, call) }
        let changes = target.effects(on: pull.id, labels: labels)
        return changes + (isNew || changes.isEmpty ? [] : [notice(nil, on: pull.id)])
    }

    /// What comes of a description without a note where one is needed.
    private func missingNote(
        _ pull: PullRequest,
        _ labels: [LabelName],
        isNew: Bool,
        _ call: Call
    ) async throws -> [Effect] {
        if pull.isMerged { return [] }
        let parents = try await CherryPickParents(of: pull, call)
        if parents.haveNotes {
            guard labels.contains(NoteLabel.needed.rawValue) else { return [] }
            return [.setLabel(NoteLabel.needed.rawValue, present: false, on: pull.id), notice(nil, on: pull.id)]
        }
        let isDeprecation = labels.contains(NoteLabel.deprecation)
        if !isDeprecation, try await isDeclaredNone(pull, isNew: isNew, call) {
            return NoteLabel.none.effects(on: pull.id, labels: labels) + (isNew ? [] : [notice(nil, on: pull.id)])
        }
        let text = [isDeprecation ? deprecationText : missingText, parents.words].compactMap(\.self)
        return NoteLabel.needed.effects(on: pull.id, labels: labels)
            + [notice(text.joined(separator: "\n\n"), on: pull.id)]
    }

    /// Whether somebody who may has said `/release-note-none`: in the description, or in a comment.
    private func isDeclaredNone(_ pull: PullRequest, isNew: Bool, _ call: Call) async throws -> Bool {
        func saysNone(_ text: String) -> Bool {
            CommandLine.lines(of: text).contains { Self.none.invocation(of: $0) != nil }
        }
        if saysNone(pull.body) { return true }
        if isNew { return false }
        let authors = try await call.forge.comments(on: pull.id).filter { saysNone($0.body) }.map(\.author.login)
        if authors.contains(pull.author.login) { return true }
        for author in Set(authors).sorted() where try await call.forge.isMember(author, of: call.repository.owner) {
            return true
        }
        return false
    }

    /// The one comment about a missing note; nil when there should be none.
    func notice(_ text: String?, on pull: ThreadID) -> Effect {
        let prefix = "Adding the \"\(NoteLabel.needed.rawValue)\" label"
        return .setNotice(Notice(key: "\(Self.name)", body: text, legacyPrefix: prefix), on: pull)
    }
}
