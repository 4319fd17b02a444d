import YAML

/// A list of contexts that a merge needs, as a file has it.
struct ContextDemand: Sendable {
    let contexts: YAMLNode
    let scope: ContextScope

    /// The lists of `branch-protection` and `tide.context_options`.
    static func all(in configs: [YAMLNode]) -> [ContextDemand] {
        let protection = ProtectionLevel(configs.compactMap { $0["branch-protection"] })
        let options = ProtectionLevel(configs.compactMap { $0.at("tide", "context_options") })
        return demands(protection, ContextScope()) { $0.requiredContexts }
            + demands(options, ContextScope()) { level in level.nodes.compactMap { $0["required-contexts"] } }
    }

    private static func demands(
        _ level: ProtectionLevel,
        _ scope: ContextScope,
        lists: (ProtectionLevel) -> [YAMLNode]
    ) -> [ContextDemand] {
        lists(level).filter { $0.kind == .sequence }.map { ContextDemand(contexts: $0, scope: scope) }
            + level.children.flatMap { demands($0, scope.narrowed(to: $0.name), lists: lists) }
    }
}
