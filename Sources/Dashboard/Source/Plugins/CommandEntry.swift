/// A command, as its declaration says.
public struct CommandEntry: Sendable, Hashable {
    /// Its grammar: `/hold [cancel]`.
    public var usage: String
    /// What it does, in one sentence.
    public var summary: String
    /// Who may use it: `members of the organisation`.
    public var audience: String
    /// Where it works: `open pull requests`.
    public var places: String
    /// Comments that use it.
    public var examples: [String]

    /// Joins the parts.
    public init(usage: String, summary: String, audience: String, places: String, examples: [String] = []) {
        self.usage = usage
        self.summary = summary
        self.audience = audience
        self.places = places
        self.examples = examples
    }
}
