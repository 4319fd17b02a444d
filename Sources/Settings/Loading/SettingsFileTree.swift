import YAML

/// Finds the configuration files below a path, at any depth, but for names that begin with `..` (Kubernetes' own).
struct SettingsFileTree {
    /// What sort of files are looked for.
    enum Sort: Hashable {
        /// YAML files with jobs, but for what `.prowignore` files leave out. Prow mounts them as one flat directory, so
        /// that their names must differ.
        case jobs
        /// Files that add to another one; their paths end in this.
        case supplemental(suffix: String)
    }

    private static let ignoreFile = ".prowignore"
    /// As deep as directories may be; deeper ones are most likely links in a circle.
    private static let maximumDepth = 32

    /// A file, as it is on the disk.
    struct Entry: Hashable {
        var path: String
        var version: String
    }

    private let files: any SettingsFiles
    private let sort: Sort
    private(set) var entries: [Entry] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ sort: Sort, _ files: any SettingsFiles) {
        self.sort = sort
        self.files = files
    }

    /// Takes a file, whatever its name; a directory in its place is an error.
    mutating func takeFile(_ path: String) {
        do {
            let status = try files.status(of: path)
            guard status.kind == .file else {
                note("it is a directory, not a file", at: path)
                return
            }
            entries.append(Entry(path: path, version: status.version))
        } catch {
            note(error.reason, at: error.path)
        }
    }

    /// Looks for the files of a path: itself, or those below a directory.
    mutating func walk(_ root: String) {
        do {
            let status = try files.status(of: root)
            switch status.kind {
            case .file: entries.append(Entry(path: root, version: status.version))
            case .directory:
                walk(root, relative: "", ignores: [], depth: 0)
                if sort == .jobs { checkNames() }
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
            if sort == .jobs, names.contains(Self.ignoreFile) {
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
                } else if isWanted(path) {
                    entries.append(Entry(path: path, version: status.version))
                }
            }
        } catch {
            note(error.reason, at: error.path)
        }
    }

    private func isWanted(_ path: String) -> Bool {
        switch sort {
        case .jobs: path.hasSuffix(".yaml") || path.hasSuffix(".yml")
        case .supplemental(let suffix): path.hasSuffix(suffix)
        }
    }

    private static func isIgnored(_ path: String, isDirectory: Bool, _ ignores: Ignores) -> Bool {
        for (prefix, rules) in ignores.reversed() {
            let inner = String(decoding: path.utf8.dropFirst(prefix), as: UTF8.self)
            if let decision = rules.ignores(inner, isDirectory: isDirectory) { return decision }
        }
        return false
    }

    private mutating func checkNames() {
        var first: [String: String] = [:]
        for path in entries.map(\.path) {
            let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
            let name = String(path[(start ?? path.startIndex)...])
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
