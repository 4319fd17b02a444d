public import YAML

/// The files with which a repository brings jobs, as they lie in a checkout of it.
public struct OwnJobFiles: Sendable {
    /// Their paths and texts, in the order in which they count.
    public private(set) var texts: [(path: String, text: String)] = []
    /// What can't be read.
    public private(set) var diagnostics: [Diagnostic] = []

    private init() {}

    /// Reads the files below `.prow`, or else `.prow.yaml`.
    ///
    /// - Parameter checkout: The root of the checkout.
    /// - Returns: Nil when there is neither.
    public init?(checkout: String, files: any SettingsFiles = LocalSettingsFiles()) {
        let root = checkout == "." ? "" : "\(checkout)/"
        let folder = root + ProwYAML.directoryName
        let file = root + ProwYAML.fileName
        if (try? files.contents(of: folder)) != nil {
            self.init()
            note("`\(ProwYAML.directoryName)` must be a folder", at: folder)
        } else if Self.isFolder(folder, files) {
            self.init(path: folder, files: files)
        } else {
            guard (try? files.contents(of: file)) != nil else { return nil }
            self.init(path: file, files: files)
        }
    }

    /// Reads a file, or the YAML files below a folder but for those that `.prowignore` files leave out.
    public init(path: String, files: any SettingsFiles = LocalSettingsFiles()) {
        var paths = [path]
        if Self.isFolder(path, files) {
            var tree = SettingsFileTree(.jobs, files)
            tree.walk(path)
            // Here nothing mounts the files as one flat directory.
            diagnostics = tree.diagnostics.filter { $0.code != RuleCode.duplicateFileName.rawValue }
            paths = tree.entries.map(\.path)
        }
        for path in paths {
            do {
                texts.append((path, String(decoding: try files.contents(of: path), as: UTF8.self)))
            } catch {
                note(error.reason, at: path)
            }
        }
    }

    private static func isFolder(_ path: String, _ files: any SettingsFiles) -> Bool {
        (try? files.names(in: path))?.isEmpty == false
    }

    private mutating func note(_ message: String, at path: String) {
        let place = SourceLocation(file: path, line: 1, column: 1)
        diagnostics.append(Diagnostic(at: place, .unreadableFile, message))
    }
}
