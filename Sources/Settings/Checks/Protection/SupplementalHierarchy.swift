import YAML

/// A file below `ORG` or `ORG/REPO` of a folder of supplements speaks of nothing else, so that whoever owns the
/// folder owns what is said.
struct SupplementalHierarchy: ConfigurationCheck {
    let code = RuleCode.validateSupplementalProwConfigHierarchy
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        let configs = input.trees.configSupplements.flatMap { findings(about: $0, Self.scopes(ofConfig: $0.root)) }
        let plugins = input.trees.pluginSupplements.flatMap { findings(about: $0, Self.scopes(ofPlugins: $0.root)) }
        return configs + plugins
    }

    private func findings(
        about file: ConfigurationTrees.Supplement,
        _ scopes: [Located<String>?]
    ) -> [CheckFinding] {
        let folders = file.relativePath.split(separator: "/").dropLast().map(String.init)
        guard !folders.isEmpty else { return [] }
        guard folders.count <= 2 else {
            return [CheckFinding(at: file.root.location, "the file lies deeper than org/repo", hint: "move it up")]
        }
        let folder = folders.joined(separator: "/")
        return scopes.compactMap { scope in
            guard let scope else {
                return CheckFinding(
                    at: file.root.location,
                    "the file lies in `\(folder)`, but speaks of every repository",
                    hint: "move that to the main file"
                )
            }
            guard !Self.contains(folders, scope.value) else { return nil }
            return CheckFinding(
                at: scope.location ?? file.root.location,
                "the file lies in `\(folder)`, but speaks of `\(scope.value)`",
                hint: "move that to a file of `\(scope.value)`"
            )
        }
    }

    private static func contains(_ folders: [String], _ scope: String) -> Bool {
        let folder = folders.joined(separator: "/").lowercased()
        let scope = scope.lowercased()
        return scope == folder || (folders.count == 1 && scope.hasPrefix(folder + "/"))
    }

    /// The organisations and repositories that a supplement of config.yaml speaks of; nil for all of them.
    private static func scopes(ofConfig root: YAMLNode) -> [Located<String>?] {
        let queries = (root.at("tide", "queries")?.elements ?? []).flatMap { query in
            (query["orgs"]?.texts ?? []) + (query["repos"]?.texts ?? [])
        }
        let maps = [root.at("tide", "merge_method"), root["slack_reporter_configs"]].compactMap(\.self)
        let keys = maps.flatMap(\.pairs).compactMap { pair in
            pair.key.text.map { Located(String($0.prefix { $0 != "@" }), at: pair.key.location) }
        }
        guard let protection = root["branch-protection"] else { return queries + keys }
        let isGlobal = protection.pairs.contains { $0.key.text != "orgs" }
        let orgs = (protection["orgs"]?.pairs ?? []).flatMap { org -> [Located<String>] in
            let name = org.key.text ?? ""
            let repos = (org.value["repos"]?.pairs ?? []).map {
                Located("\(name)/\($0.key.text ?? "")", at: $0.key.location)
            }
            // What is said of the organisation itself is more than its repositories.
            let isOwn = repos.isEmpty || org.value.pairs.contains { $0.key.text != "repos" }
            return (isOwn ? [Located(name, at: org.key.location)] : []) + repos
        }
        return queries + keys + orgs + (isGlobal ? [nil] : [])
    }

    /// The organisations and repositories that a supplement of plugins.yaml speaks of.
    private static func scopes(ofPlugins root: YAMLNode) -> [Located<String>?] {
        let maps = [root["plugins"], root["external_plugins"], root.at("label", "restricted_labels")].compactMap(\.self)
        let keys = maps.flatMap(\.pairs).compactMap { pair in
            pair.key.text.map { Located($0, at: pair.key.location) }
        }
        let lists = ["approve", "lgtm", "triggers", "welcome"].flatMap { root[$0]?.elements ?? [] }
        return keys + lists.flatMap { $0["repos"]?.texts ?? [] }
    }
}
