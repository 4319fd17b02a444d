public import Artifacts
public import Foundation

/// How to reach S3, or a storage that speaks like it: the JSON that Prow's `--s3-credentials-file` holds.
public struct S3Credentials: Hashable, Sendable {
    /// The region, such as `eu-central-1`.
    public var region: String
    /// The host, with its port; empty for Amazon's of the region.
    public var endpoint: String
    /// Whether the endpoint is reached without TLS.
    public var insecure: Bool
    /// Whether the bucket's name is part of the path instead of the host's name.
    public var forcesPathStyle: Bool
    /// The name of the key.
    public var accessKey: String
    /// The key.
    public var secretKey: String
    /// What belongs to keys that are lent for some time; empty for none.
    public var sessionToken: String

    /// Credentials.
    public init(
        region: String = "us-east-1",
        endpoint: String = "",
        insecure: Bool = false,
        forcesPathStyle: Bool = false,
        accessKey: String,
        secretKey: String,
        sessionToken: String = ""
    ) {
        self.region = region
        self.endpoint = endpoint
        self.insecure = insecure
        self.forcesPathStyle = forcesPathStyle
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.sessionToken = sessionToken
    }

    /// Reads a credentials file; keys that it leaves out are taken from the environment (`AWS_ACCESS_KEY_ID`,
    /// `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, `AWS_REGION`).
    ///
    /// - Parameter file: The JSON; nil for the environment alone.
    /// - Throws: ``ObjectStorageError/refused(_:)`` when it is not JSON of this form, or there is no key.
    public init(file: Data?, environment: [String: String]) throws(ObjectStorageError) {
        let read: S3CredentialsFile
        do {
            read = try file.map { try JSONDecoder().decode(S3CredentialsFile.self, from: $0) } ?? S3CredentialsFile()
        } catch {
            throw .refused(
                "the S3 credentials are not JSON with `region`, `endpoint`, `insecure`, `s3_force_path_style`, "
                    + "`access_key`, `secret_key` and `session_token`"
            )
        }
        let region = read.region ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? ""
        self.init(
            region: region.isEmpty ? "us-east-1" : region,
            endpoint: read.endpoint ?? "",
            insecure: read.insecure ?? false,
            forcesPathStyle: read.s3_force_path_style ?? false,
            accessKey: read.access_key ?? environment["AWS_ACCESS_KEY_ID"] ?? "",
            secretKey: read.secret_key ?? environment["AWS_SECRET_ACCESS_KEY"] ?? "",
            sessionToken: read.access_key != nil
                ? read.session_token ?? "" : environment["AWS_SESSION_TOKEN"] ?? ""
        )
        guard !accessKey.isEmpty, !secretKey.isEmpty else {
            throw .refused(
                "the S3 credentials hold no `access_key` and `secret_key`; write both, or set AWS_ACCESS_KEY_ID and "
                    + "AWS_SECRET_ACCESS_KEY"
            )
        }
    }
}
