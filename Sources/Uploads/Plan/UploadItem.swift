import Artifacts

/// One file that is to be stored.
struct UploadItem: Hashable {
    /// The file's place below the run's directory.
    var source: String
    /// Its place below the run's directory in the bucket.
    var target: String
    var attributes: ObjectAttributes
    /// Whether it is packed on its way.
    var packs = false
}
