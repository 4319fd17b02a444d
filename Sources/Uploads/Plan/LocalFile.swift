import Artifacts

/// A file of a run, as it lies here.
struct LocalFile: Hashable {
    /// Its place below the run's directory, such as `artifacts/junit.xml`.
    var path: String
    /// Its length in bytes.
    var size: Int64
    /// Whether it begins as gzip does.
    var isPacked = false
}
