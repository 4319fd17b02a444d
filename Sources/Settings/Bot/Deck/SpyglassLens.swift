public import ConfigurationSchema
public import JobModel
public import RE2

/// How some artifacts of a run are shown: an entry of `deck.spyglass.lenses`.
public struct SpyglassLens: ConfigurationSection, Hashable {
    /// The lens.
    public struct Lens: ConfigurationSection, Hashable {
        /// The name.
        public var name = ""
        /// What the lens is told.
        public var config: JSONValue?

        /// The keys of the section.
        public static let keys: SectionKeys<Self> = [
            .init("name", \.name, "The name of the lens.", example: "buildlog", isRequired: true),
            .init(
                "config",
                \.config,
                "What the lens is told; each lens takes other settings.",
                example: "{highlight_regexes: ['^FAIL']}"
            ),
        ]

        /// No lens.
        public init() {}
    }

    /// Expressions of artifacts, each of which must match one for the lens to be shown.
    public var requiredFiles: [RegularExpression] = []
    /// Expressions of artifacts that the lens takes too.
    public var optionalFiles: [RegularExpression] = []
    /// The lens.
    public var lens = Lens()
    /// The server that draws the lens; nil where the dashboard itself does.
    public var remote: RemoteLens?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("lens", \.lens, "The lens.", example: "{name: junit}", isRequired: true),
        .init(
            "required_files",
            \.requiredFiles,
            "Expressions of artifacts. The lens is shown when each of them matches one.",
            example: #"['^artifacts/junit.*\.xml$']"#
        ),
        .init(
            "optional_files",
            \.optionalFiles,
            "Expressions of artifacts that the lens takes where they are there.",
            example: #"['^podinfo\.json$']"#
        ),
        .init(
            "remote_config",
            \.remote,
            "The server that draws the lens, where the dashboard does not.",
            example: "{endpoint: 'http://lens.example.com/render', title: Coverage}"
        ),
    ]

    /// No lens.
    public init() {}

    /// The lens that an older configuration means by a viewer.
    init(viewer: String, for file: RegularExpression) {
        let renamed = ["build-log-viewer": "buildlog", "metadata-viewer": "metadata", "junit-viewer": "junit"]
        lens.name = renamed[viewer] ?? viewer
        requiredFiles = [file]
    }
}
