import PluginKit

/// The labels that say what is with a pull request's release note. It has one of them.
enum NoteLabel: LabelName, CaseIterable {
    case note = "release-note"
    case none = "release-note-none"
    case actionRequired = "release-note-action-required"
    /// There is a note to write yet; the merger refuses it.
    case needed = "do-not-merge/release-note-label-needed"

    /// The label of what is deprecated, which never goes without a note.
    static let deprecation: LabelName = "kind/deprecation"

    /// The label for a description, given the labels that are there.
    init(description: String, labels: [LabelName]) {
        let block = ReleaseNoteBlock(in: description)
        let isDeprecation = labels.contains(Self.deprecation)
        let saysNone = block.map { $0.note.isEmpty ? nil : $0.saysNone } ?? nil
        switch saysNone {
        case nil: self = !isDeprecation && labels.contains(Self.none.rawValue) ? .none : .needed
        case true?: self = isDeprecation ? .needed : .none
        case false?:
            let note = block?.note.lowercased() ?? ""
            self = note.contains("action required") ? .actionRequired : .note
        }
    }

    /// What makes this the only one of the labels.
    func effects(on pull: ThreadID, labels: [LabelName]) -> [Effect] {
        let addition: [Effect] = labels.contains(rawValue) ? [] : [.setLabel(rawValue, present: true, on: pull)]
        return addition + removals(on: pull, labels: labels)
    }

    /// What takes the others off.
    func removals(on pull: ThreadID, labels: [LabelName]) -> [Effect] {
        Self.allCases.filter { $0 != self && labels.contains($0.rawValue) }
            .map { .setLabel($0.rawValue, present: false, on: pull) }
    }
}
