/// The buckets that `bowsprit serve` may store results in.
public struct StorageOptions: Sendable {
    /// Where the key of a Google service account is (`--gcs-credentials-file`); nil for none.
    public var gcsCredentialsFile: String?
    /// Where credentials for S3 are (`--s3-credentials-file`); nil for the environment's, if there are any.
    public var s3CredentialsFile: String?
    /// How long the copy of a result stays here that is in a bucket (`--local-results-ttl`), such as `168h`.
    public var localResultsTTL: String

    /// Makes options.
    public init(
        gcsCredentialsFile: String? = nil,
        s3CredentialsFile: String? = nil,
        localResultsTTL: String = "168h"
    ) {
        self.gcsCredentialsFile = gcsCredentialsFile
        self.s3CredentialsFile = s3CredentialsFile
        self.localResultsTTL = localResultsTTL
    }
}
