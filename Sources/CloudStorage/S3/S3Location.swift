/// The addresses of a bucket's objects.
struct S3Location {
    let scheme: String
    let host: String
    /// What comes before an object's name in the path: empty, or `/BUCKET`.
    let base: String

    /// A bucket whose name has a dot does not match the certificates of `BUCKET.HOST`, so it goes into the path.
    init(bucket: String, credentials: S3Credentials) {
        let endpoint = credentials.endpoint.isEmpty ? "s3.\(credentials.region).amazonaws.com" : credentials.endpoint
        let parts = endpoint.split(separator: "://", maxSplits: 1).map(String.init)
        let place = parts.count == 2 ? parts[1] : endpoint
        let bare = place.hasSuffix("/") ? String(place.dropLast()) : place
        scheme = credentials.insecure || parts.count == 2 && parts[0] == "http" ? "http" : "https"
        let isInPath = credentials.forcesPathStyle || bucket.contains(".")
        host = isInPath ? bare : "\(bucket).\(bare)"
        base = isInPath ? "/\(bucket)" : ""
    }
}
