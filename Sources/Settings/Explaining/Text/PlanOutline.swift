/// A plan in the order in which people read it, with what repeats said once.
struct PlanOutline {
    /// What happens to something, with its details.
    struct Item {
        var kind: PlannedChange.Kind
        var line: PlanLine
        var details: [PlanLine] = []
    }

    /// A repository, or another part of the plan.
    struct Section {
        var title: PlanLine
        var items: [Item]
    }

    private(set) var sections: [Section] = []
    /// How much changes, in words.
    let summary: String

    /// The outline of a plan.
    init(_ plan: ConfigurationPlan) {
        let shared = SharedChanges(plan)
        summary = Self.summary(plan)
        add("Many jobs", shared.items)
        for repository in plan.repositories {
            add(Self.title(repository), Self.items(repository, shared))
        }
        add("Periodics", Self.items("periodic", plan.periodics, shared))
        for file in plan.settings {
            let details = file.changes.map { Item(kind: $0.kind, line: $0.line(isSigned: false)) }
            add("Settings in \(file.name)", details)
        }
    }

    private mutating func add(_ title: PlanLine, _ items: [Item]) {
        if !items.isEmpty { sections.append(Section(title: title, items: items)) }
    }

    private static func title(_ plan: RepositoryPlan) -> PlanLine {
        if plan.name == "*" { return "Every repository" }
        return plan.name.contains("/") ? "\(plan.name)" : "\(plan.name), all repositories"
    }

    private static func items(_ plan: RepositoryPlan, _ shared: SharedChanges) -> [Item] {
        var items = Self.items("plugin", plan.plugins, shared)
        items += Self.items("external plugin", plan.externalPlugins, shared)
        items += Self.items("presubmit", plan.presubmits, shared)
        items += Self.items("postsubmit", plan.postsubmits, shared)
        items += plan.settings.map { Item(kind: $0.kind, line: $0.line(isSigned: false)) }
        for branch in plan.branches {
            let details = branch.changes.map { $0.line() }
            let names = branch.branches.joined(separator: ", ")
            let line: PlanLine = names.isEmpty ? "merging into every branch" : "merging into \(names)"
            items.append(Item(kind: .changed, line: line, details: details))
        }
        return items
    }

    /// Things of a sort: those added, removed, then changed. What changes in the same way is one item.
    private static func items(_ sort: String, _ changes: [PlannedChange], _ shared: SharedChanges) -> [Item] {
        let simple = PlannedChange.Kind.allCases.filter { $0 != .changed }.flatMap { kind in
            changes.filter { $0.kind == kind }.map { change in
                var line: PlanLine = "\(words: sort) \(change.name)"
                if let summary = change.summary { line += ": \(summary)" }
                if let place = change.place { line += " at \(place.description)" }
                return Item(kind: kind, line: line)
            }
        }
        let changed = changes.filter { $0.kind == .changed }.map { ($0.name, shared.own(of: $0)) }
        var groups: [(names: [String], fields: [FieldChange])] = []
        for (name, fields) in changed where !fields.isEmpty {
            if let position = groups.firstIndex(where: { $0.fields == fields }) {
                groups[position].names.append(name)
            } else {
                groups.append(([name], fields))
            }
        }
        return simple
            + groups.map { names, fields in
                let line: PlanLine = "\(words: names.count == 1 ? sort : sort + "s") \(Self.list(names))"
                return Item(kind: .changed, line: line, details: fields.map { $0.line() })
            }
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).joined(separator: ", ")
        return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    }

    private static func summary(_ plan: ConfigurationPlan) -> String {
        if plan.isEmpty { return "Nothing changes." }
        let jobs = plan.repositories.flatMap { $0.presubmits + $0.postsubmits } + plan.periodics
        let plugins = plan.repositories.flatMap { $0.plugins + $0.externalPlugins }
        let branches = plan.repositories.filter { !$0.branches.isEmpty || !$0.settings.isEmpty }.count
        let settings = plan.settings.map(\.changes.count).reduce(0, +)
        let parts = [
            Self.counts("job", jobs), Self.counts("plugin", plugins),
            branches == 0 ? nil : "merging: changed in \(branches == 1 ? "1 place" : "\(branches) places")",
            settings == 0 ? nil : settings == 1 ? "1 setting" : "\(settings) settings",
        ]
        return parts.compactMap(\.self).joined(separator: "; ") + "."
    }

    private static func counts(_ sort: String, _ changes: [PlannedChange]) -> String? {
        let parts = PlannedChange.Kind.allCases.compactMap { kind in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }
        return parts.isEmpty ? nil : "\(sort)s: \(parts.joined(separator: ", "))"
    }
}
