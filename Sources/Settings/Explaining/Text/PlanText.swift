/// A plan as text for people.
public struct PlanText {
    private let outline: PlanOutline

    /// A text of a plan.
    public init(_ plan: ConfigurationPlan) {
        outline = PlanOutline(plan)
    }

    /// The text for a terminal; it ends in a line break.
    public func text(_ palette: TextPalette = .plain) -> String {
        var lines: [String] = []
        for section in outline.sections {
            lines.append(palette.marked(section.title.plain, .bold))
            for item in section.items {
                lines.append("  \(palette.marked(item.kind.sign, item.kind.mark)) \(item.line.plain)")
                lines += item.details.map { "      \($0.plain)" }
            }
            lines.append("")
        }
        return (lines + [outline.summary]).joined(separator: "\n") + "\n"
    }

    /// The text for a comment on GitHub, in Markdown; it ends in a line break.
    ///
    /// - Parameter limit: How many bytes it may have. What does not fit is left out and counted. GitHub takes comments
    ///   of 65,536 characters.
    public func markdown(limit: Int = 60_000) -> String {
        var lines: [String] = []
        for section in outline.sections {
            lines += ["", "### \(section.title.markdown)", ""]
            for item in section.items {
                lines.append("- \(item.kind.rawValue) \(item.line.markdown)")
                lines += item.details.map { "  - \($0.markdown)" }
            }
        }
        var text = "**\(outline.summary)**\n"
        for (position, line) in lines.enumerated() {
            guard text.utf8.count + line.utf8.count < limit else {
                let rest = lines.count - position
                return text + "\n\(rest == 1 ? "1 more line is" : "\(rest) more lines are") left out.\n"
            }
            text += line + "\n"
        }
        return text
    }
}

extension PlannedChange.Kind {
    fileprivate var sign: String {
        switch self {
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        }
    }

    fileprivate var mark: TextPalette.Mark {
        switch self {
        case .added: .good
        case .removed: .bad
        case .changed: .doubtful
        }
    }
}
