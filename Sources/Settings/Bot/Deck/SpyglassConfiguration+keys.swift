public import ConfigurationSchema

extension SpyglassConfiguration {
    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "lenses",
            \.lenses,
            "How artifacts are shown.",
            example: #"[{lens: {name: buildlog}, required_files: ['^build-log\.txt$']}]"#
        ),
        .init("size_limit", \.sizeLimit, "How many bytes of an artifact are read."),
        .init(
            "gcs_browser_prefixes",
            \.gcsBrowserPrefixes,
            "The address before the path of an artifact's page, by repository.",
            example: "{'*': 'https://gcsweb.example.com/gcs/'}"
        ),
        .init(
            "gcs_browser_prefixes_by_bucket",
            \.gcsBrowserPrefixesByBucket,
            "The same by bucket or `*`, for repositories that nothing is said about.",
            example: "{'*': 'https://gcsweb.example.com/gcs/'}"
        ),
        .init(
            "gcs_browser_prefix",
            \.gcsBrowserPrefix,
            "The older name of the key `*` of both, which it excludes.",
            example: "'https://gcsweb.example.com/gcs/'"
        ),
        .init(
            "announcement",
            \.announcement,
            "A notice above every run, a Go template of HTML over `.ArtifactPath`.",
            example: "'Logs move to another bucket on Friday.'"
        ),
        .init(
            "testgrid_config",
            \.testGridConfig,
            "Where the configuration of TestGrid lies.",
            example: "'gs://my-testgrid/config'"
        ),
        .init(
            "testgrid_root",
            \.testGridRoot,
            "The address of TestGrid.",
            example: "'https://testgrid.example.com/'"
        ),
        .init(
            "hide_pr_history_link",
            \.hidesPRHistoryLink,
            "Whether there is no link to the earlier runs of a pull request."
        ),
        .init(
            "pr_history_link_template",
            \.prHistoryLinkTemplate,
            "Where that link leads, a Go template over `.Org`, `.Repo` and `.Number`."
        ),
        .init(
            "bucket_aliases",
            \.bucketAliases,
            "Names of buckets in addresses, and the buckets that they stand for.",
            example: "{old-logs: new-logs}"
        ),
        .init(
            "viewers",
            \.viewers,
            "The older form of `lenses`: names of lenses by expressions of artifacts.",
            example: #"{'^build-log\.txt$': [buildlog]}"#
        ),
    ]
}
