/// A completed check run that says that all is well.
public struct CheckRunVerdict: Sendable, Hashable {
    /// Its name, which counts as a context.
    public let name: String
    /// Its headline.
    public let title: String
    /// Its text, in Markdown.
    public let summary: String

    /// Makes a check run.
    public init(name: String, title: String, summary: String) {
        self.name = name
        self.title = title
        self.summary = summary
    }
}
