public import ConfigurationSchema
public import ForgeModel
public import GoTemplate

extension TideConfiguration {
    /// The subject and the body of merge commits, Go templates over the pull request.
    public struct CommitTemplate: ConfigurationSection, Encodable, Hashable {
        /// The subject; nil is GitHub's own.
        public var title: CheckedTemplate<PoolPullRequest>?
        /// The body; nil is GitHub's own.
        public var body: CheckedTemplate<PoolPullRequest>?

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
        public init() {
            self.init(title: nil)
        }

        /// The templates given, and GitHub's own texts otherwise.
        public init(title: CheckedTemplate<PoolPullRequest>?, body: CheckedTemplate<PoolPullRequest>? = nil) {
            self.title = title
            self.body = body
        }
    }
}
