/// Why something old is removed, as the metrics of Prow's sinker name it.
enum SweepReason: String, Hashable, Sendable {
    /// It is older than it may become.
    case aged
    /// The same, of a periodic.
    case agedPeriodic = "aged-periodic"
    /// Its job was over long enough.
    case ended = "ttled"
    /// Its job is gone.
    case orphaned
}
