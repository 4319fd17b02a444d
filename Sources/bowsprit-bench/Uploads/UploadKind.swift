/// Where a log is uploaded to.
enum UploadKind: String, CaseIterable, Sendable {
    case s3, google
}
