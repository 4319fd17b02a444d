import PluginKit

/// Which keys of which ConfigMaps hold the files that a pull request changes.
struct ConfigMapPlan {
    private struct Place: Hashable {
        let cluster: String
        let namespace: String
        let name: String
    }

    private struct Content {
        var paths: [String] = []
        let isCompressed: Bool
    }

    private var keys: [Place: [String: Content]] = [:]

    /// Gives each file to the first target whose glob matches.
    ///
    /// What is there after the change comes before what is gone: a file that moved keeps its key where both paths have
    /// the same one.
    init(of files: [ChangedFile], for targets: [ConfigMapTarget]) {
        let gone = files.compactMap { $0.change == .renamed ? $0.previousPath : $0.change == .removed ? $0.path : nil }
        let there = files.filter { $0.change != .removed }.map(\.path)
        for path in there + gone {
            guard let target = targets.first(where: { $0.glob.matches(path) }) else { continue }
            add(path, to: target)
        }
    }

    private mutating func add(_ path: String, to target: ConfigMapTarget) {
        let key = target.rule.key(of: path)
        for namespace in target.namespaces {
            let place = Place(
                cluster: namespace.cluster,
                namespace: namespace.name,
                name: target.rule.mapName(forKey: key)
            )
            var content = keys[place]?[key] ?? Content(isCompressed: target.isCompressed)
            if !content.paths.contains(path) { content.paths.append(path) }
            keys[place, default: [:]][key] = content
        }
    }

    /// The updates in the order of clusters, namespaces and names, and their entries in that of keys.
    var updates: [ConfigMapUpdate] {
        keys.map { place, contents in
            ConfigMapUpdate(
                cluster: place.cluster,
                namespace: place.namespace,
                name: place.name,
                entries: contents.sorted { $0.key < $1.key }.map { key, content in
                    ConfigMapUpdate.Entry(key: key, paths: content.paths, isCompressed: content.isCompressed)
                }
            )
        }
        .sorted { ($0.cluster, $0.namespace, $0.name) < ($1.cluster, $1.namespace, $1.name) }
    }
}
