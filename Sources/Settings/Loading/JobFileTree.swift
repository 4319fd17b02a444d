import YAML

/// Finds the job files below a path: YAML files, at any depth, but for what `.prowignore` files and names that begin
/// with `..` (Kubernetes' own) leave out.
struct JobFileTree {
    private static let ignoreFile = ".prowignore"
    /// As deep as directories may be; deeper ones are most likely links in a circle.
    private static let maximumDepth = 32

    /// A job file, as it is on the disk.
    struct Entry: Hashable {
        var path: String
        var version: String
    }

    let files: any SettingsFiles
    private(set) var entries: [Entry] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ files: any SettingsFiles) {
        self.files = files
    }

    /// Looks for the files of a path: itself, or those below a directory.
    mutating func walk(_ root: String) {
        do {
            let status = try files.status(of: root)
            switch status.kind {
            case .file: entries.append(Entry(path: root, version: status.version))
            case .directory:
                walk(root, relative: "", ignores: [], depth: 0)
                checkNames()
            }
        } catch {
            note(error.reason, at: error.path)
        }
    }

    /// The ignore files on the way to a directory, the nearest last, each with the length of its place in the path.
    private typealias Ignores = [(prefix: Int, rules: ProwIgnore)]

    private mutating func walk(_ directory: String, relative: String, ignores: Ignores, depth: Int) {
        guard depth <= Self.maximumDepth else {
            note("the directory is more than \(Self.maximumDepth) levels deep", at: directory)
            return
        }
        do {
            let names = try files.names(in: directory).sorted()
            var ignores = ignores
            if names.contains(Self.ignoreFile) {
                let text = String(decoding: try files.contents(of: "\(directory)/\(Self.ignoreFile)"), as: UTF8.self)
                ignores.append((relative.utf8.count, ProwIgnore(text)))
            }
            for name in names where !name.hasPrefix("..") {
                let path = "\(directory)/\(name)"
                let inner = relative + name
                let status = try files.status(of: path)
                let isDirectory = status.kind == .directory
                if Self.isIgnored(inner, isDirectory: isDirectory, ignores) { continue }
                if isDirectory {
                    walk(path, relative: inner + "/", ignores: ignores, depth: depth + 1)
                } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                    entries.append(Entry(path: path, version: status.version))
                }
            }
        } catch {
            note(error.reason, at: error.path)
        }
    }

    private static func isIgnored(_ path: String, isDirectory: Bool, _ ignores: Ignores) -> Bool {
        for (prefix, rules) in ignores.reversed() {
            let inner = String(decoding: path.utf8.dropFirst(prefix), as: UTF8.self)
            if let decision = rules.ignores(inner, isDirectory: isDirectory) { return decision }
        }
        return false
    }

    /// Prow mounts the tree as one flat directory, so that names must differ.
    private mutating func checkNames() {
        var first: [Substring: String] = [:]
        for path in entries.map(\.path) {
            guard let name = path.split(separator: "/").last else { continue }
            if let other = first[name] {
                let place = SourceLocation(file: path, line: 1, column: 1)
                let message = "another job file has the same name: \(other)"
                diagnostics.append(Diagnostic(at: place, .duplicateFileName, message, hint: "rename one of them"))
            } else {
                first[name] = path
            }
        }
    }

    private mutating func note(_ message: String, at path: String) {
        diagnostics.append(Diagnostic(at: SourceLocation(file: path, line: 1, column: 1), .unreadableFile, message))
    }
}
