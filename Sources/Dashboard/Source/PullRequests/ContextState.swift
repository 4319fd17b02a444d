public import WebPages

/// The state of one status or check on a commit.
public struct ContextState: Sendable, Hashable, Codable {
    /// Its name.
    public var context: String
    /// Its state.
    public var mark: Mark
    /// Its state in words.
    public var description: String
    /// Whether merging needs it.
    public var isRequired: Bool
    /// The name of the ProwJob that reports to it.
    public var job: String?
    /// Where its reporter wants people to look, when it is none of our jobs.
    public var url: String?

    /// Joins the parts.
    public init(
        context: String,
        mark: Mark,
        description: String = "",
        isRequired: Bool = true,
        job: String? = nil,
        url: String? = nil
    ) {
        self.context = context
        self.mark = mark
        self.description = description
        self.isRequired = isRequired
        self.job = job
        self.url = url
    }
}
