import PluginKit

/// The labels that the commands of one comment name.
struct LabelRequest {
    private(set) var additions: [LabelName] = []
    private(set) var removals: [LabelName] = []
    /// What cannot be done, whatever labels there are.
    private(set) var complaints: [String] = []

    var isEmpty: Bool { additions.isEmpty && removals.isEmpty }

    /// Reads commands.
    ///
    /// - Parameter named: The labels that `/label` and `/remove-label` take.
    init(_ invocations: [Invocation], named: [LabelName]) {
        for use in invocations {
            let isRemoval = use.word.hasPrefix(Label.removal)
            let category = isRemoval ? String(use.word.dropFirst(Label.removal.count)) : use.word
            let labels =
                category == Label.addNamed.name
                ? namedLabels(use, named) : use.list.map { LabelName("\(category)/\($0)".lowercased()) }
            if use.list.isEmpty { complaints.append("`/\(use.word)` needs a label: `/\(use.word) NAME`.") }
            for label in labels where !(isRemoval ? removals : additions).contains(label) {
                if isRemoval { removals.append(label) } else { additions.append(label) }
            }
        }
    }

    /// The one label that is all of the arguments, or else one for each word. Others than the named are complained of.
    private mutating func namedLabels(_ use: Invocation, _ named: [LabelName]) -> [LabelName] {
        let whole = LabelName(use.arguments)
        let labels = named.contains(whole) ? [whole] : use.list.map { LabelName($0) }
        let (known, unknown) = (labels.filter(named.contains), labels.filter { !named.contains($0) })
        if !unknown.isEmpty {
            complaints.append(
                "`/\(use.word)` does not take \(unknown.quoted). "
                    + (named.isEmpty ? "No labels are configured for it." : "It takes: \(named.quoted).")
            )
        }
        return known
    }
}

extension [LabelName] {
    /// The names as code, at most 20, and how many more there are.
    var quoted: String {
        let names = prefix(20).map { "`\($0.text.replacing("`", with: "").prefix(60))`" }.joined(separator: ", ")
        return count > 20 ? "\(names) and \(count - 20) others" : names
    }
}
