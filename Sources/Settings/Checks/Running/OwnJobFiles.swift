public import YAML

/// The files with which a repository brings jobs, as they lie in a checkout of it.
public struct OwnJobFiles: Sendable {
    /// Their paths and texts, in the order in which they count.
    public private(set) var texts: [(path: String, text: String)] = []
    /// What can't be read.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Reads the files below `.prow`, or else `.prow.yaml`.
    ///
    /// - Parameter checkout: The root of the checkout.
    /// - Returns: Nil when there is neither.
    public init?(checkout: String, files: any SettingsFiles = LocalSettingsFiles()) {
        let candidates = [ProwYAML.directoryName, ProwYAML.fileName].map { "\(checkout)/\($0)" }
        guard let path = candidates.first(where: { (try? files.kind(of: $0)) ?? .missing != .missing }) else {
            return nil
        }
        self.init(path: path, files: files)
    }

    /// Reads a file, or the YAML files below a directory but for those that `.prowignore` files leave out.
    public init(path: String, files: any SettingsFiles = LocalSettingsFiles()) {
        var paths = [path]
        if (try? files.kind(of: path)) == .directory {
            var tree = JobFileTree(files)
            tree.walk(path)
            // Here nothing mounts the files as one flat directory.
            diagnostics = tree.diagnostics.filter { $0.code != RuleCode.duplicateFileName.rawValue }
            paths = tree.paths
        }
        for path in paths {
            do {
                texts.append((path, String(decoding: try files.contents(of: path), as: UTF8.self)))
            } catch {
                let place = SourceLocation(file: path, line: 1, column: 1)
                diagnostics.append(Diagnostic(at: place, .unreadableFile, error.reason))
            }
        }
    }
}
