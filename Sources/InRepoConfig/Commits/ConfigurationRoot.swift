import ForgeModel
import Settings

/// The entries at the root of a commit that jobs come from.
struct ConfigurationRoot: Hashable, Sendable {
    /// Names what of the directory is not read.
    static let ignoreName = ".prowignore"

    /// `.prow`.
    var directory: TreeEntry?
    /// `.prow.yaml`.
    var file: TreeEntry?
    /// `.prowignore`.
    var ignore: TreeEntry?

    /// Picks the entries from a root's.
    init(_ entries: [TreeEntry] = []) {
        directory = entries.first { $0.path == ProwYAML.directoryName }
        file = entries.first { $0.path == ProwYAML.fileName }
        ignore = entries.first { $0.path == Self.ignoreName }
    }
}
