/// Where a bucket is: `gs://NAME`, `s3://NAME`, `file:///PATH`, an absolute path, or a bare name, which is one of Google's.
public enum StorageAddress: Hashable, Sendable {
    /// A bucket of Google Cloud Storage.
    case google(bucket: String)
    /// A bucket of Amazon's S3, or of one that speaks like it.
    case s3(bucket: String)
    /// A directory of this machine.
    case file(path: String)

    /// Reads an address.
    ///
    /// - Throws: ``ObjectStorageError/failed(_:)`` when it is none of these.
    public init(_ text: String) throws(ObjectStorageError) {
        if text.hasPrefix("/") {
            self = .file(path: text)
            return
        }
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (scheme, rest) = parts.count == 2 ? (parts[0], parts[1]) : ("gs", text)
        switch scheme {
        case "gs" where Self.isBucket(rest): self = .google(bucket: rest)
        case "s3" where Self.isBucket(rest): self = .s3(bucket: rest)
        case "file" where rest.hasPrefix("/"): self = .file(path: rest)
        case "file": throw .failed("`\(text)` is no place for results; the path after file:// must be absolute")
        case "gs", "s3": throw .failed("`\(text)` does not name a bucket; its name has letters, digits and `-_.` only")
        default: throw .failed("`\(text)` is no place for results; use gs://BUCKET, s3://BUCKET or file:///PATH")
        }
    }

    /// The letters of [Google's](https://cloud.google.com/storage/docs/buckets#naming) and
    /// [Amazon's](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html) names.
    private static func isBucket(_ name: String) -> Bool {
        let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
        return (1...222).contains(name.utf8.count) && name.lowercased().allSatisfy(letters.contains)
            && name != "." && name != ".."
    }
}
