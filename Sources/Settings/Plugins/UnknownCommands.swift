public import ConfigurationSchema

/// `unknown_commands`: whether people hear of lines that look like commands and are none. A section of Bowsprit's own.
public struct UnknownCommands: ConfigurationSection, Hashable {
    /// Whether such lines are answered.
    public var reply = true
    /// Words of other bots, without the slash, which are left alone whatever their case.
    public var ignore = ["azp", "backport", "easycla", "gcbrun", "gemini", "packit", "rebase"]

    /// Such lines are answered, and the words of well-known bots left alone.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("reply", \.reply, "Whether misspelt and misused commands get an answer: one for each comment at most."),
        .init(
            "ignore",
            \.ignore,
            """
            Words of other bots, without the slash, that get no answer. Unless given, those of Azure Pipelines, the \
            backport and rebase actions, EasyCLA, Google Cloud Build, Gemini Code Assist and Packit.
            """,
            example: "[azp, deploy]"
        ),
    ]

    /// Whether a word, without its slash, is another bot's.
    public func ignores(_ word: String) -> Bool {
        ignore.contains { $0.lowercased() == word.lowercased() || $0.lowercased() == "/\(word.lowercased())" }
    }
}
