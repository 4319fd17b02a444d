import YAML

/// A level of `branch-protection` as it is written, in one file or in several that add to each other.
struct ProtectionLevel: Sendable {
    /// Empty, `ORG`, `ORG/REPO` or `ORG/REPO:BRANCH`.
    let name: String
    /// What the files say of it.
    let nodes: [YAMLNode]
    /// Organisations, repositories or branches, by name.
    let children: [ProtectionLevel]

    private static let keys = ["orgs", "repos", "branches"]
    private static let separators = ["", "/", ":"]

    /// The widest level.
    init(_ nodes: [YAMLNode]) {
        self.init("", nodes, depth: 0)
    }

    private init(_ name: String, _ nodes: [YAMLNode], depth: Int) {
        self.name = name
        self.nodes = nodes
        guard Self.keys.indices.contains(depth) else {
            children = []
            return
        }
        let pairs = nodes.flatMap { $0[Self.keys[depth]]?.pairs ?? [] }
        children = Dictionary(grouping: pairs) { $0.key.text ?? "" }.sorted { $0.key < $1.key }.map { key, pairs in
            ProtectionLevel(name + Self.separators[depth] + key, pairs.map(\.value), depth: depth + 1)
        }
    }

    /// The value of a key; nil when no file has it.
    subscript(key: String) -> YAMLNode? {
        nodes.lazy.compactMap { $0[key] }.first { !$0.isNull }
    }

    /// The value of a key that is true or false.
    func flag(_ key: String) -> Bool? {
        self[key]?.bool
    }

    /// Whether a merge needs the newest base.
    var strict: YAMLNode? {
        nodes.lazy.compactMap { $0.at("required_status_checks", "strict") }.first { !$0.isNull }
    }

    /// The names of contexts that a merge needs.
    var requiredContexts: [YAMLNode] {
        nodes.compactMap { $0.at("required_status_checks", "contexts") }
    }

    /// The values of what is said besides whether it is managed, and besides narrower levels.
    var settings: [YAMLNode.Pair] {
        let others: Set = ["unmanaged", "orgs", "repos", "branches"]
        return nodes.flatMap(\.pairs).filter { !others.contains($0.key.text ?? "") && !$0.value.isNull }
    }

    /// Whether this or a narrower level is said to be managed.
    var hasManagedLevel: Bool {
        flag("unmanaged") == false || children.contains(where: \.hasManagedLevel)
    }
}
