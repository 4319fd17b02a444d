/// A file of configuration, as its users know it.
public struct ConfigurationDocument: Sendable {
    /// The name by which people ask for it: `plugins`.
    public let name: String
    /// What it is called: `plugins.yaml`.
    public let title: String
    /// What it is for, in a paragraph or more of Markdown.
    public let introduction: String
    /// A short file that does something useful.
    public let example: String
    /// The keys of the whole file.
    public let keys: [KeyDescription]

    /// Describes a file.
    public init(name: String, title: String, introduction: String, example: String, keys: [KeyDescription]) {
        self.name = name
        self.title = title
        self.introduction = introduction
        self.example = example
        self.keys = keys
    }
}
