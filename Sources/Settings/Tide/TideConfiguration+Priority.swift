public import ConfigurationSchema

extension TideConfiguration {
    /// Labels whose pull requests go first.
    public struct Priority: ConfigurationSection, Hashable {
        /// The labels, all of which are needed. A comma within one means either.
        public var labels: [String] = []

        /// The keys of the section.
        public static let keys: SectionKeys<Self> = [
            .init(
                "labels",
                \.labels,
                "Labels that a pull request needs to go first, all of them. A comma within one means either.",
                example: "[kind/flake]"
            )
        ]

        /// No labels.
        public init() {}
    }
}
