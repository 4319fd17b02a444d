/// The rules of a `.generated_files`, which Kubernetes' repositories have at their roots.
///
/// A line has a kind and a text. Lines of another form, and of kinds that do not exist, say nothing.
struct GeneratedFilesList {
    private var pathPrefixes: [String] = []
    private var namePrefixes: [String] = []
    private var names: Set<String> = []
    private var paths: Set<String> = []
    /// Files of the repository that list paths of generated ones.
    private(set) var lists: [String] = []

    init(_ text: String) {
        for line in text.rules {
            let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
            guard fields.count == 2, let kind = fields.first, let value = fields.last else { continue }
            switch kind {
            case "path-prefix", "prefix": pathPrefixes.append(value)
            case "file-prefix": namePrefixes.append(value)
            case "file-name": names.insert(value)
            case "path": paths.insert(value)
            case "paths-from-repo": lists.append(value)
            default: break
            }
        }
    }

    /// Whether a rule of this file covers a path.
    func contains(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return names.contains(name) || paths.contains(path) || namePrefixes.contains(where: name.hasPrefix)
            || pathPrefixes.contains(where: path.hasPrefix)
    }
}
