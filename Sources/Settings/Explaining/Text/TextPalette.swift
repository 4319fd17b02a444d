/// How texts for a terminal are marked.
public enum TextPalette: Sendable {
    /// Not at all: for files, pipes and tests.
    case plain
    /// With ANSI colours.
    case ansi

    /// What a mark means.
    enum Mark: Int {
        case bold = 1
        case bad = 31
        case good = 32
        case doubtful = 33
        case faint = 90
    }

    /// A marked text.
    func marked(_ text: String, _ mark: Mark) -> String {
        switch self {
        case .plain: text
        case .ansi: "\u{1B}[\(mark.rawValue)m\(text)\u{1B}[0m"
        }
    }
}
