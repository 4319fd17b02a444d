import ForgeModel

/// GitHub's `diff-entry`.
struct WireChangedFile: Decodable {
    let filename: String
    let status: String
    let previous_filename: String?
    let additions: Int
    let deletions: Int
    let patch: String?

    var value: ChangedFile {
        ChangedFile(
            path: filename,
            change: ChangedFile.Change(rawValue: status) ?? .changed,
            previousPath: previous_filename,
            additions: additions,
            deletions: deletions,
            patch: patch
        )
    }
}
