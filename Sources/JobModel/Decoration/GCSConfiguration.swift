/// Where a job's results are stored (`gcs_configuration`; the storage need not be Google's).
public struct GCSConfiguration: Codable, Hashable, Sendable {
    /// The bucket: `gs://NAME`, `s3://NAME`, `file://PATH`, or a bare name, which is Google's.
    @OmitEmpty public var bucket: String
    /// What comes before every run directory in the bucket.
    @OmitEmpty public var pathPrefix: String
    /// How the repository becomes a part of the path; nil until defaults are merged.
    public var pathStrategy: PathStrategy?
    /// The organisation that ``PathStrategy/legacy`` and ``PathStrategy/single`` leave out.
    @OmitEmpty public var defaultOrg: String
    /// The repository that ``PathStrategy/legacy`` and ``PathStrategy/single`` leave out.
    @OmitEmpty public var defaultRepo: String
    /// Media types by file name extension, besides the usual ones.
    @OmitEmpty public var mediaTypes: [String: String]
    /// The address before the path of a run's web page.
    @OmitEmpty public var jobURLPrefix: String
    /// A directory to copy results to instead of uploading them.
    @OmitEmpty public var localOutputDir: String
    /// Extensions of files that are compressed when uploaded; `*` is every file.
    @OmitEmpty public var compressFileTypes: [String]

    enum CodingKeys: String, CodingKey {
        case bucket, mediaTypes
        case pathPrefix = "path_prefix"
        case pathStrategy = "path_strategy"
        case defaultOrg = "default_org"
        case defaultRepo = "default_repo"
        case jobURLPrefix = "job_url_prefix"
        case localOutputDir = "local_output_dir"
        case compressFileTypes = "compress_file_types"
    }

    /// A place that is not chosen yet.
    public init() {}

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
