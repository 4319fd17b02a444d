import PluginKit

extension Label {
    /// The categories of labels that have a command each: `/kind bug` puts on `kind/bug`.
    static let categories = ["kind", "area", "committee", "language", "priority", "sig", "triage", "wg"]

    /// Those whose absence a label such as `needs-kind` shows.
    static let wantedCategories = ["kind", "priority", "sig", "triage"]

    /// What the words of removals begin with.
    static let removal = "remove-"

    /// The label that only members of the organisation put on.
    static let membersLabel: LabelName = "triage/accepted"

    static let add = Command(
        "kind",
        aliases: Array(categories.dropFirst()),
        arguments: .any,
        audience: .checked("anyone; `\(membersLabel)` and restricted labels those whom they are for"),
        usage: "/(\(categories.joined(separator: "|"))) NAME ...",
        summary: "Puts on labels of a category: `/kind bug` puts on `kind/bug`.",
        examples: ["/kind bug", "/kind bug api-change", "/sig network"]
    )

    static let remove = Command(
        "remove-kind",
        aliases: categories.dropFirst().map { removal + $0 },
        arguments: .any,
        audience: .checked("anyone; restricted labels those whom they are for"),
        usage: "/remove-(\(categories.joined(separator: "|"))) NAME ...",
        summary: "Takes off labels of a category.",
        examples: ["/remove-kind feature"]
    )

    static let addNamed = Command(
        "label",
        arguments: .any,
        audience: .checked("anyone; restricted labels those whom they are for"),
        usage: "/label NAME ...",
        summary: "Puts on labels that the configuration names.",
        examples: ["/label urgent"]
    )

    static let removeNamed = Command(
        "remove-label",
        arguments: .any,
        audience: .checked("anyone; restricted labels those whom they are for"),
        usage: "/remove-label NAME ...",
        summary: "Takes off labels that the configuration names.",
        examples: ["/remove-label stale"]
    )
}
