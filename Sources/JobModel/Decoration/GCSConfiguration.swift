public import ConfigurationSchema

/// Where a job's results are stored (`gcs_configuration`; the storage need not be Google's).
public struct GCSConfiguration: ConfigurationSection, Encodable, Hashable {
    /// The bucket: `gs://NAME`, `s3://NAME`, `file://PATH`, or a bare name, which is Google's.
    public var bucket = ""
    /// What comes before every run directory in the bucket.
    public var pathPrefix = ""
    /// How the repository becomes a part of the path; nil until defaults are merged.
    public var pathStrategy: PathStrategy?
    /// The organisation that ``PathStrategy/legacy`` and ``PathStrategy/single`` leave out.
    public var defaultOrg = ""
    /// The repository that ``PathStrategy/legacy`` and ``PathStrategy/single`` leave out.
    public var defaultRepo = ""
    /// Media types by file name extension, besides the usual ones.
    public var mediaTypes: [String: String] = [:]
    /// The address before the path of a run's web page.
    public var jobURLPrefix = ""
    /// A directory to copy results to instead of uploading them.
    public var localOutputDir = ""
    /// Extensions of files that are compressed when uploaded; `*` is every file.
    public var compressFileTypes: [String] = []

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init(
            "bucket",
            \.bucket,
            "The bucket: `gs://NAME`, `s3://NAME`, `file:///PATH`, or a bare name, which is one of Google's.",
            example: "gs://prow-results"
        ),
        .init(
            "path_prefix",
            \.pathPrefix,
            "A path in the bucket below which every run has its directory.",
            example: "ci"
        ),
        .init(
            "path_strategy",
            \.pathStrategy,
            """
            How the repository becomes a part of a presubmit's path. `explicit` is always `ORG_REPO`; `legacy` leaves \
            out `default_org`, and everything for the default repository; `single` does so only for the default \
            repository. Without it, `explicit` holds.
            """,
            example: "explicit"
        ),
        .init(
            "default_org",
            \.defaultOrg,
            "The organisation that `legacy` and `single` leave out of paths. They need it.",
            example: "kubernetes"
        ),
        .init(
            "default_repo",
            \.defaultRepo,
            "The repository that `legacy` and `single` leave out of paths. They need it.",
            example: "kubernetes"
        ),
        .init(
            "mediaTypes",
            \.mediaTypes,
            "Media types by file name extension, besides the usual ones.",
            example: "{log: text/plain}"
        ),
        .init(
            "job_url_prefix",
            \.jobURLPrefix,
            "The address before the path of a run's page on the dashboard.",
            example: "https://prow.example.com/view/"
        ),
        .init(
            "local_output_dir",
            \.localOutputDir,
            "A directory that results are copied to instead of uploading them.",
            example: "/output"
        ),
        .init(
            "compress_file_types",
            \.compressFileTypes,
            "File name extensions that are compressed with gzip when they are uploaded; `*` is every file.",
            example: "[txt, log]"
        ),
    ]

    /// A place that is not chosen yet.
    public init() {}

    /// Media types must be some.
    public func finish(_ decoder: any Decoder) throws {
        let wrong = mediaTypes.filter { !MediaType.isValid($0.value) }.min { $0.key < $1.key }
        guard let wrong else { return }
        throw decoder.mistake("`\(wrong.value)` is not a media type such as `text/plain`", at: "mediaTypes")
    }

    /// This place with `defaults` where it says nothing. Of a media type in both, the default's counts, as in Prow.
    public func merging(defaults: GCSConfiguration) -> GCSConfiguration {
        var merged = self
        merged.bucket.fill(from: defaults.bucket)
        merged.pathPrefix.fill(from: defaults.pathPrefix)
        merged.pathStrategy.fill(from: defaults.pathStrategy)
        merged.defaultOrg.fill(from: defaults.defaultOrg)
        merged.defaultRepo.fill(from: defaults.defaultRepo)
        merged.mediaTypes.merge(defaults.mediaTypes) { _, defaultType in defaultType }
        merged.jobURLPrefix.fill(from: defaults.jobURLPrefix)
        merged.localOutputDir.fill(from: defaults.localOutputDir)
        merged.compressFileTypes.fill(from: defaults.compressFileTypes)
        return merged
    }
}
