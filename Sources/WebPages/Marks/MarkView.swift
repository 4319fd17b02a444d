/// A mark, ready for a template: the partial `mark` shows its shape and its word.
public struct MarkView: Sendable, Hashable {
    /// The name of its colour.
    public let style: String
    /// The URL of its shape.
    public let icon: String
    /// The word.
    public let word: String

    /// Shows a mark, with its own word or a closer one, and its own shape or that of another mark.
    public init(_ mark: Mark, word: String? = nil, shape: Mark? = nil) {
        style = mark.rawValue
        icon = "\(Asset.icons.path)#\((shape ?? mark).rawValue)"
        self.word = word ?? mark.word
    }
}
