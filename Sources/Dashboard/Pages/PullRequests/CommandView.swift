import WebPages

/// A comment that would help.
struct CommandView: Sendable {
    let command: String
    let purposeHTML: HTML

    init(_ suggestion: SuggestedCommand) {
        command = suggestion.command
        purposeHTML = HTML(sentence: suggestion.purpose)
    }
}
