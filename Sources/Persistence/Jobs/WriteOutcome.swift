/// What a write to the job store came to, as a value: a failed expectation must not undo the transaction of others.
enum WriteOutcome: Sendable {
    case changed(version: Int64)
    case existing(StoredJob)
    case missing
    case conflict

    /// The version that the write made; nil when it changed nothing.
    var version: Int64? {
        if case .changed(let version) = self { version } else { nil }
    }
}
