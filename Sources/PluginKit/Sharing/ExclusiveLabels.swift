public import ForgeModel

/// Labels of a category of which an issue or pull request has one at most, such as `stage/alpha` and `stage/beta`,
/// and the commands that set them: `/stage alpha`, `/remove-stage alpha`.
public struct ExclusiveLabels: Sendable, Hashable {
    /// What stands before the slash in the labels, and behind it in the commands.
    public let category: String
    /// What may stand behind the slash.
    public let values: [String]

    /// Describes a category.
    public init(_ category: String, _ values: [String]) {
        self.category = category
        self.values = values
    }

    /// The command that puts one of the labels on, in place of another.
    public var addition: Command {
        command(category, summary: "Puts on a label such as `\(label(values.first ?? ""))`, in place of its like.")
    }

    /// The command that takes one of the labels off.
    public var removal: Command {
        command("remove-\(category)", summary: "Takes off a label such as `\(label(values.first ?? ""))`.")
    }

    private func command(_ word: String, summary: String) -> Command {
        Command(
            word,
            arguments: .accepted { [values] in values.contains($0.lowercased()) },
            usage: "/\(word) (\(values.joined(separator: "|")))",
            summary: summary,
            examples: values.prefix(1).map { "/\(word) \($0)" }
        )
    }

    /// The label of a value.
    public func label(_ value: String) -> LabelName { LabelName("\(category)/\(value.lowercased())") }

    /// What uses of the two commands, one after the other, make of the labels that are there. What changes nothing is
    /// left out.
    public func effects(of uses: [Invocation], labels: [LabelName], on thread: ThreadID) -> [Effect] {
        let mine = values.map(label)
        let before = Set(labels).intersection(mine)
        let after = uses.reduce(before) { labels, use in
            let label = label(use.arguments)
            if use.word != category { return labels.subtracting([label]) }
            return labels.contains(label) ? labels : [label]
        }
        return mine.filter(before.subtracting(after).contains).map { .setLabel($0, present: false, on: thread) }
            + mine.filter(after.subtracting(before).contains).map { .setLabel($0, present: true, on: thread) }
    }
}
