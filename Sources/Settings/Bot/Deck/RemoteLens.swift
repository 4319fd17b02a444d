public import ConfigurationSchema

/// A server that draws a lens: `remote_config` of a lens.
public struct RemoteLens: ConfigurationSection, Hashable {
    /// The address that is asked.
    public var endpoint = ""
    /// The address of its styles and scripts.
    public var staticRoot = ""
    /// The title of the lens.
    public var title = ""
    /// Where the lens stands: higher numbers stand first.
    public var priority: Int?
    /// Whether the title is not shown.
    public var hidesTitle: Bool?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "endpoint",
            \.endpoint,
            "The address that is asked for the lens.",
            example: "'http://lens.example.com/render'",
            isRequired: true
        ),
        .init(
            "static_root",
            \.staticRoot,
            "The address of the lens's styles and scripts.",
            example: "'http://lens.example.com/static/'"
        ),
        .init("title", \.title, "The title.", example: "Coverage", isRequired: true),
        .init("priority", \.priority, "Where the lens stands: higher numbers stand first.", example: "10"),
        .init("hide_title", \.hidesTitle, "Whether the title is not shown.", example: "true"),
    ]

    /// No server.
    public init() {}

    /// Checks the address.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportUnlessAddress(endpoint, at: "endpoint")
    }
}
