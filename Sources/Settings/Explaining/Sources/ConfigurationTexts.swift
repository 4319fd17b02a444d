import JobModel
import YAML

/// The texts of configuration files, to say on which line a setting stands.
///
/// Settings themselves keep few places. An explanation reads the few files again that it speaks of.
public struct ConfigurationTexts: Sendable {
    /// The files' contents in their order; a file that is no YAML has none.
    let roots: [YAMLNode]
    private let jobs: [JobSource: YAMLNode]

    /// No texts: places stay unknown.
    public init() {
        self.init([])
    }

    /// The texts of files by path. One that can't be parsed is left out.
    public init(_ texts: [(path: String, text: String)]) {
        roots = texts.compactMap { try? YAMLParser().parse($0.text, file: $0.path) }
        jobs = Dictionary(roots.flatMap(Self.jobs).map { (JobSource($0), $0) }) { first, _ in first }
    }

    /// The map of the job that stands at a place; nil when no such text is at hand.
    func job(at source: JobSource?) -> YAMLNode? {
        source.flatMap { jobs[$0] }
    }

    /// The node at the end of a path of keys, in the first file that has it.
    func node(_ path: [String]) -> YAMLNode? {
        roots.lazy.compactMap { $0.descendant(path) }.first
    }

    /// The nodes at the end of a path of keys, in every file that has it.
    func nodes(_ path: [String]) -> [YAMLNode] {
        roots.compactMap { $0.descendant(path) }
    }

    /// The line of the last key of a path, in the first file that has it.
    func place(_ path: [String]) -> ConfigurationPlace? {
        roots.lazy.compactMap { $0.place(path) }.first
    }

    private static func jobs(in root: YAMLNode) -> [YAMLNode] {
        let byRepo = [root["presubmits"], root["postsubmits"]].compactMap(\.self)
        let lists = byRepo.flatMap { section in
            // `.prow.yaml` has lists, job files have a list for each repository.
            section.kind == .sequence ? [section] : section.pairs.map(\.value)
        }
        return (lists + [root["periodics"]].compactMap(\.self)).flatMap(\.elements)
    }
}

extension JobSource {
    fileprivate init(_ node: YAMLNode) {
        let location = node.location
        self.init(file: location.file, line: location.line, column: location.column)
    }
}

extension YAMLNode {
    /// The pair of a key. Names of organisations and repositories don't care for case, so a key that differs only in
    /// case counts where there is no exact one.
    func pair(_ key: String) -> Pair? {
        let pairs = pairs
        return pairs.first { $0.key.text == key } ?? pairs.first { $0.key.text?.lowercased() == key.lowercased() }
    }

    /// The node at the end of a path of keys; nil when there is none.
    func descendant(_ path: some Collection<String>) -> YAMLNode? {
        guard let key = path.first else { return self }
        return pair(key)?.value.descendant(path.dropFirst())
    }

    /// The line of the last key of a path; nil when there is none.
    func place(_ path: [String]) -> ConfigurationPlace? {
        guard let key = path.last, let map = descendant(path.dropLast()) else { return nil }
        return map.pair(key).map { ConfigurationPlace($0.key.location) }
    }
}
