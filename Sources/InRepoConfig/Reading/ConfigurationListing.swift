import ForgeModel
import YAML

/// The paths of a repository that its configuration may be in, with what a merge makes of each.
struct ConfigurationListing: Hashable, Sendable {
    /// By path from the repository's root: `.prow.yaml`, or `.prowignore` and everything of interest below `.prow`.
    var files: [String: MergedFile] = [:]
    /// What is wrong with the paths themselves.
    var findings: [Diagnostic] = []

    /// Whether a path is that of a file with jobs.
    static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

    /// Whether a path is that of a file that names what is not read.
    static func isIgnoreFile(_ path: String) -> Bool {
        path == ConfigurationRoot.ignoreName || path.hasSuffix("/\(ConfigurationRoot.ignoreName)")
    }

    /// The paths of the files that name what is not read.
    var ignoreFiles: [String] { files.keys.filter(Self.isIgnoreFile).sorted() }

    /// Which of these are beyond the limits, before any is read.
    func findings(aboutIgnoreFiles limits: ConfigurationLimits) -> [Diagnostic] {
        let paths = ignoreFiles
        if let first = paths.dropFirst(limits.files).first {
            let message = "there are \(paths.count) such files, and at most \(limits.files) are read"
            return [ConfigurationRule.limit.finding(first, message)]
        }
        return paths.filter { files[$0]?.largestSize ?? 0 > limits.bytesPerFile }
            .map { ConfigurationRule.limit.finding($0, "the file has more than \(limits.bytesPerFile) bytes") }
    }
}
