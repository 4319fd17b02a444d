public import PluginKit

/// An entry of the section `cherry_pick_approved` of `plugins.yaml`: whose reviews let changes into release branches.
public struct CherryPickApproval: ConfigurationSection {
    /// The organisation.
    public var org = ""
    /// The repository's bare name.
    public var repo = ""
    /// The branches that need an approval.
    public var branches = RegularExpression(valid: "^release-.*$")
    /// Who approves.
    public var approvers: [Login] = []
    /// Whether a change may lack the label `approved`.
    public var mayLackApproved = false
    /// Whether a change may lack the label `lgtm`.
    public var mayLackLGTM = false

    /// Nobody approves.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("org", \.org, "The organisation.", example: "kubernetes", isRequired: true),
        .init("repo", \.repo, "The repository, without its organisation.", example: "kubernetes", isRequired: true),
        .init("branchregexp", \.branches, "The branches that need an approval.", example: "^release-.*$"),
        .init("approvers", \.approvers, "The logins of those whose reviews approve.", example: "[octocat]"),
        .init(
            "allow_missing_approved_label",
            \.mayLackApproved,
            "Whether a change may lack the label `approved`.",
            example: "true"
        ),
        .init(
            "allow_missing_lgtm_label",
            \.mayLackLGTM,
            "Whether a change may lack the label `lgtm`.",
            example: "true"
        ),
    ]

    /// The labels that a change must have.
    var wantedLabels: [LabelName] { (mayLackLGTM ? [] : ["lgtm"]) + (mayLackApproved ? [] : ["approved"]) }
}
