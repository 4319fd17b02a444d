import ForgeModel
import Settings
import YAML

/// The files of a listing that are read, in the order in which their jobs are listed.
struct ConfigurationSelection: Hashable {
    /// Their paths: each directory's entries by name, as a walk through the directories finds them.
    private(set) var paths: [String]
    /// What is beyond the limits.
    private(set) var findings: [Diagnostic] = []

    /// Selects files.
    ///
    /// - Parameter ignores: The `.prowignore` files by directory, `""` for the root.
    init(_ listing: ConfigurationListing, ignores: [String: ProwIgnore], limits: ConfigurationLimits) {
        paths = listing.files.keys
            .filter { ConfigurationListing.isYAML($0) && !Self.isIgnored($0, ignores) }
            .map { $0.split(separator: "/") }
            .sorted { $0.lexicographicallyPrecedes($1) { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
            .map { $0.joined(separator: "/") }
        check(listing, limits)
    }

    private mutating func check(_ listing: ConfigurationListing, _ limits: ConfigurationLimits) {
        if paths.count > limits.files, let first = paths.dropFirst(limits.files).first {
            let message = "there are \(paths.count) files with jobs, and at most \(limits.files) are read"
            findings.append(ConfigurationRule.limit.finding(first, message, hint: "put their jobs into fewer files"))
        }
        var total = 0
        for path in paths {
            let depth = path.count { $0 == "/" }
            if depth > limits.depth {
                let message = "the file is \(depth) directories deep, and at most \(limits.depth) are looked through"
                findings.append(ConfigurationRule.limit.finding(path, message, hint: "move it up"))
            }
            let size = listing.files[path]?.largestSize ?? 0
            if size > limits.bytesPerFile {
                let message = "the file has \(size) bytes, and at most \(limits.bytesPerFile) are read"
                findings.append(ConfigurationRule.limit.finding(path, message, hint: "split it"))
            }
            if total <= limits.bytes, total + size > limits.bytes {
                let message = "the files up to this one have more than \(limits.bytes) bytes together"
                findings.append(ConfigurationRule.limit.finding(path, message, hint: "bring fewer jobs"))
            }
            total += size
        }
    }

    /// Whether the nearest ignore file that speaks of a path, or of a directory around it, leaves it out.
    private static func isIgnored(_ path: String, _ ignores: [String: ProwIgnore]) -> Bool {
        let names = path.split(separator: "/")
        return names.indices.contains { last in
            let isDirectory = last < names.count - 1
            for start in (0...last).reversed() {
                let directory = names[..<start].joined(separator: "/")
                let inner = names[start...last].joined(separator: "/")
                if let decision = ignores[directory]?.ignores(inner, isDirectory: isDirectory) { return decision }
            }
            return false
        }
    }
}
