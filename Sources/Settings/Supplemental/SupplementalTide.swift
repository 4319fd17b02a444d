import ConfigurationSchema

/// The part of `tide` that a supplemental file may have.
struct SupplementalTide: ConfigurationSection {
    var queries: [TideQuery] = []
    var mergeMethods = MergeMethods()

    static let keys: SectionKeys<Self> = [
        .init(
            "queries",
            \.queries,
            "More queries.",
            example: "[{orgs: [kubernetes], labels: [lgtm, approved]}]"
        ),
        .init("merge_method", \.mergeMethods, "More merge methods.", example: "{kubernetes/website: squash}"),
    ]
}
