public import PluginKit

/// A column of a project of `project_manager`, and the issues that went into it.
public struct ManagedColumn: ConfigurationSection {
    /// Its number; nil when the name says which it is.
    public var id: Int?
    /// Its name.
    public var name = ""
    /// The state of its issues: `open`, `closed`, or empty for any.
    public var state = ""
    /// The labels of its issues, all of them.
    public var labels: [LabelName] = []
    /// The organisation of its issues.
    public var org = ""

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "id",
            \.id,
            "The column's number. Without it, the name says which it is.",
            example: "4711",
            hasEffect: false
        ),
        .init("name", \.name, "The column's name.", example: "To do", hasEffect: false),
        .init("state", \.state, "The state of its issues; any without it.", example: "open", hasEffect: false),
        .init(
            "labels",
            \.labels,
            "The labels that its issues have, all of them.",
            example: "[kind/bug]",
            hasEffect: false
        ),
        .init("org", \.org, "The organisation of its issues.", example: "kubernetes", hasEffect: false),
    ]

    /// Checks that the column and its issues are named.
    public mutating func finish(_ decoder: any Decoder) throws {
        if id == nil, name.isEmpty { throw decoder.mistake("give the column an `id` or a `name`", at: "name") }
        if labels.isEmpty { throw decoder.mistake("name at least one label", at: "labels") }
        if org.isEmpty { throw decoder.mistake("name the organisation of the issues", at: "org") }
    }
}
