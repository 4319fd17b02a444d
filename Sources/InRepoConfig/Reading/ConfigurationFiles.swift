import YAML

/// The texts that a repository's configuration is read from.
struct ConfigurationFiles: Sendable {
    /// One of them.
    struct File: Sendable {
        var path: String
        /// The ids of the blobs that it is, or was merged from: the same ids are the same text.
        var id: String
        var text: String
    }

    /// The files in their order.
    var files: [File] = []
    /// What keeps them from being read.
    var findings: [Diagnostic] = []
}
