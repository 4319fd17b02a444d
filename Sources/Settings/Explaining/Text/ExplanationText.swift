import ForgeModel

/// An explanation as text for people: what is asked first, one section after the other.
public struct ExplanationText {
    let explanation: ConfigurationExplanation
    let palette: TextPalette

    /// A text of an explanation.
    public init(_ explanation: ConfigurationExplanation, palette: TextPalette = .plain) {
        self.explanation = explanation
        self.palette = palette
    }

    /// The text; it ends in a line break.
    public var text: String {
        var sections = [
            head, plugins, jobs("Presubmits", explanation.presubmits), jobs("Postsubmits", explanation.postsubmits),
            inRepoConfig,
        ]
        if explanation.jobs.isEmpty { sections += explanation.decorations.map(lines) }
        sections += [merging, contexts, protection]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var head: [String] {
        let files = explanation.change.files.map { $0.count == 1 ? ", 1 changed file" : ", \($0.count) changed files" }
        let line = "\(explanation.repository), branch \(explanation.change.branch)\(files ?? "")"
        return [palette.marked(line, .bold)] + notes.map { palette.marked("Note: ", .doubtful) + $0 }
    }

    /// What keeps the rest from being as one expects.
    private var notes: [String] {
        var notes: [String] = []
        let hint = explanation.mention.nearest.map { "; did you mean \($0)?" } ?? ""
        switch explanation.mention.level {
        case .repository: break
        case .organization:
            let owner = explanation.repository.owner
            notes.append("the configuration does not name this repository, only \(owner)\(hint)")
        case .none:
            notes.append("the configuration names neither this repository nor its organisation\(hint)")
        }
        let isTriggered = explanation.plugins.contains { $0.name == "trigger" && $0.isOn }
        if !isTriggered, !(explanation.presubmits.isEmpty && explanation.postsubmits.isEmpty) {
            notes.append("no job starts: the plugin trigger is not on; add it for this repository in plugins.yaml")
        }
        return notes
    }

    func title(_ text: String, _ summary: String = "") -> String {
        palette.marked(text, .bold) + (summary.isEmpty ? "" : ": \(summary)")
    }

    func faint(_ place: ConfigurationPlace?) -> String {
        place.map { palette.marked("\($0)", .faint) } ?? ""
    }

    /// Settings below each other with what gave them.
    func table(_ fields: [ExplainedField]) -> [String] {
        var table = TextTable()
        for field in fields {
            table.add(field.path, field.value.shown, Self.words(field.origins))
        }
        return table.lines { cell, column in column == 2 ? palette.marked(cell, .faint) : cell }
    }

    static func words(_ origins: [SettingOrigin]) -> String {
        origins.map { origin in
            [origin.name, origin.place?.description].compactMap(\.self).joined(separator: " ")
        }.joined(separator: ", ")
    }
}
