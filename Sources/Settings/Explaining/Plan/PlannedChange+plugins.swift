import ForgeModel
import JobModel

extension PlannedChange {
    /// What happens to the plugins for a repository.
    static func plugins(
        _ old: PluginsConfiguration,
        _ new: PluginsConfiguration,
        for repository: RepositoryName
    ) -> [PlannedChange] {
        let before = old.enabledPlugins(for: repository)
        let after = new.enabledPlugins(for: repository)
        let names = (Set(before.map(\.name)), Set(after.map(\.name)))
        let removed = before.filter { !names.1.contains($0.name) }
        let added = after.filter { !names.0.contains($0.name) }
        let changes = removed.map { (Kind.removed, $0) } + added.map { (Kind.added, $0) }
        return changes.map { kind, plugin in
            PlannedChange(
                kind: kind,
                name: plugin.name,
                place: plugin.location.map { ConfigurationPlace($0) }
            )
        }.sorted { $0.name < $1.name }
    }

    /// What happens to the external plugins for a repository.
    static func externalPlugins(
        _ old: PluginsConfiguration,
        _ new: PluginsConfiguration,
        for repository: RepositoryName
    ) -> [PlannedChange] {
        let before = Dictionary(old.externalPlugins(for: repository).map { ($0.name, $0) }) { first, _ in first }
        let after = Dictionary(new.externalPlugins(for: repository).map { ($0.name, $0) }) { first, _ in first }
        return Set(before.keys).union(after.keys).sorted().compactMap { name in
            let pair = (before[name], after[name])
            guard let plugin = pair.1 ?? pair.0 else { return nil }
            let fields =
                FieldChanges.between(pair.0?.settings, pair.1?.settings).filter { _ in pair.0 != nil && pair.1 != nil }
            let kind: Kind = pair.0 == nil ? .added : pair.1 == nil ? .removed : .changed
            guard kind != .changed || !fields.isEmpty else { return nil }
            let place = plugin.location.map { ConfigurationPlace($0) }
            return PlannedChange(kind: kind, name: name, place: place, fields: fields)
        }
    }
}

extension ExternalPlugin {
    fileprivate var settings: JSONValue {
        ["endpoint": .string(endpoint), "events": JSONValue(encoding: events.sorted())]
    }
}
