/// A page that says one thing, such as that there is nothing here: the template `message`.
public struct MessageView: Sendable {
    /// What is so.
    public let heading: String
    /// What it means, in a sentence or two.
    public let textHTML: HTML
    /// What to do.
    public let hint: String?
    /// The id to quote in a report.
    public let reference: String?
    /// Where to go.
    public let link: NavigationItem?

    /// Joins the parts; backticks in the text mark code.
    public init(
        heading: String,
        text: String,
        hint: String? = nil,
        reference: String? = nil,
        link: NavigationItem? = nil
    ) {
        self.heading = heading
        textHTML = HTML(sentence: text)
        self.hint = hint
        self.reference = reference
        self.link = link
    }
}
