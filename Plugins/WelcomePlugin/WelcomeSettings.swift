public import PluginKit

/// An entry of the section `welcome` of `plugins.yaml`.
public struct WelcomeSettings: RepositoryScoped {
    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String] = []
    /// What the welcome says: a template of Go in Markdown.
    public var messageTemplate = """
        Welcome @{{.AuthorLogin}}. This is your first pull request to {{.Org}}/{{.Repo}} 🎉
        """
    /// Whether every pull request is welcomed, not just a newcomer's first.
    public var alwaysPosts = false

    /// The template, parsed; nil when the file does not change the text.
    private var parsed: CheckedTemplate<Newcomer>?

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        repos,
        .init(
            "message_template",
            \.messageTemplate,
            """
            The welcome in Markdown, a template of Go with the fields `Org`, `Repo`, `AuthorLogin` and `AuthorName` \
            (which is the login too).
            """,
            example: "'Thank you @{{.AuthorLogin}}, and welcome to {{.Org}}.'"
        ),
        .init(
            "always_post",
            \.alwaysPosts,
            "Whether every pull request of every person is welcomed.",
            example: "true"
        ),
    ]

    /// Checks the template; an empty one stands for the default.
    public mutating func finish(_ decoder: any Decoder) throws {
        if messageTemplate.isEmpty { messageTemplate = Self().messageTemplate }
        do {
            parsed = try Self.template(messageTemplate)
        } catch {
            throw decoder.mistake("\(error)", at: "message_template")
        }
    }

    /// The welcome of a person.
    ///
    /// - Throws: What the template does not allow.
    func text(for newcomer: Newcomer) throws -> String {
        try (parsed ?? Self.template(messageTemplate)).render(newcomer)
    }

    private static func template(_ text: String) throws(TemplateError) -> CheckedTemplate<Newcomer> {
        try CheckedTemplate(text, name: "message_template")
    }
}
