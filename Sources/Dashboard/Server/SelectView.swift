/// A field of a filter with its choices: the template `select`.
struct SelectView: Sendable, Hashable {
    struct Option: Sendable, Hashable {
        let value: String
        let text: String
        let isSelected: Bool
    }

    let field: String
    let caption: String
    let options: [Option]

    /// Offers choices, and one that stands for all; a value that is none of them is offered too.
    init(_ field: String, caption: String, all: String, choices: [(value: String, text: String)], selected: String?) {
        self.field = field
        self.caption = caption
        var choices = choices
        if let selected, !choices.contains(where: { $0.value == selected }) { choices.append((selected, selected)) }
        options =
            [Option(value: "", text: all, isSelected: selected == nil)]
            + choices.map { Option(value: $0.value, text: $0.text, isSelected: $0.value == selected) }
    }

    /// Offers choices that are their own words.
    init(_ field: String, caption: String, all: String, words: [String], selected: String?) {
        self.init(field, caption: caption, all: all, choices: words.map { ($0, $0) }, selected: selected)
    }
}
