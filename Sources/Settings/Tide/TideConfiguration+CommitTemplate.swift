public import ConfigurationSchema

extension TideConfiguration {
    /// The subject and the body of merge commits, Go templates over the pull request.
    public struct CommitTemplate: ConfigurationSection, Hashable {
        /// The subject; empty is GitHub's own.
        public var title = ""
        /// The body; empty is GitHub's own.
        public var body = ""

        /// The keys of the section.
        public static let keys: SectionKeys<Self> = [
            .init(
                "title",
                \.title,
                "The subject, a Go template over the pull request. Without it, GitHub's own.",
                example: "'{{ .Title }} (#{{ .Number }})'"
            ),
            .init(
                "body",
                \.body,
                "The body, a Go template over the pull request. Without it, GitHub's own.",
                example: "'{{ .Body }}'"
            ),
        ]

        /// GitHub's own texts.
        public init() {}
    }
}
