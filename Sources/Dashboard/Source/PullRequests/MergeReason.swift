public import WebPages

/// One condition of merging.
public struct MergeReason: Sendable, Hashable, Codable {
    /// ``Mark/success`` when it is met.
    public var mark: Mark
    /// In one sentence: `Needs approval for docs/ from one of its four approvers.` Backticks mark code.
    public var text: String
    /// A comment that would help, such as `/approve`.
    public var command: String?
    /// Where to look.
    public var url: String?

    /// Joins the parts.
    public init(mark: Mark, text: String, command: String? = nil, url: String? = nil) {
        self.mark = mark
        self.text = text
        self.command = command
        self.url = url
    }
}
