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

    /// What is missing; nil for nothing.
    var mistake: String? {
        if id == nil, name.isEmpty { return "give each column an `id` or a `name`" }
        if labels.isEmpty { return "give each column at least one label" }
        return org.isEmpty ? "give each column the organisation of its issues, `org`" : nil
    }
}
