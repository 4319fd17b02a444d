public import ForgeModel
public import YAML

/// The groups that an OWNERS_ALIASES file names.
public struct OwnersAliases: Sendable, Hashable {
    /// The members of each alias; the alias's name is folded like a login.
    public var members: [Login: Set<Login>]

    /// What keeps the file, or the rest of it, from having an effect.
    public var problems: [Diagnostic]

    /// Groups aliases and problems.
    public init(members: [Login: Set<Login>] = [:], problems: [Diagnostic] = []) {
        self.members = members
        self.problems = problems
    }

    /// The names with every alias replaced by its members. Members aren't expanded again; an empty alias vanishes.
    public func expand(_ names: Set<Login>) -> Set<Login> {
        guard !members.isEmpty else { return names }
        return names.reduce(into: []) { result, name in
            if let group = members[name] {
                result.formUnion(group)
            } else {
                result.insert(name)
            }
        }
    }
}

extension OwnersAliases {
    /// Reads the text of an OWNERS_ALIASES file: `aliases`, a map of names to lists of logins, to maps whose keys are
    /// the logins (`{a, b}`), or to nothing.
    ///
    /// At the first group of another shape reading ends: the groups before it count, and ``problems`` names it.
    public init(parsing text: String, file: String) {
        self.init()
        do {
            guard let root = try YAMLParser(limits: .owners).parse(text, file: file) else { return }
            if root.kind != .mapping {
                note("expected a map with the key \"aliases\"", at: root)
            } else if let groups = root[folded: "aliases"] {
                read(groups)
            }
        } catch {
            problems = error.diagnostics
        }
    }

    private mutating func read(_ groups: YAMLNode) {
        guard groups.kind == .mapping else {
            return note("expected a map of aliases to lists of logins", at: groups)
        }
        for pair in groups.pairs {
            guard let logins = logins(pair.value) else { return }
            members[Login(owner: pair.key.text ?? "")] = Set(logins)
        }
    }

    /// The members of one group, or nil and a problem when it has another shape.
    private mutating func logins(_ group: YAMLNode) -> [Login]? {
        let nodes: [YAMLNode]
        switch group.resolvedTag {
        case .null: return []
        case .sequence: nodes = group.elements
        case .mapping: nodes = group.pairs.map(\.key)
        default:
            note("expected a list of logins, found \"\(group.text ?? "")\"", at: group)
            return nil
        }
        var result: [Login] = []
        for node in nodes {
            guard node.resolvedTag == .string, let text = node.text else {
                note("expected a login; this alias and those after it are left out", at: node)
                return nil
            }
            result.append(Login(owner: text))
        }
        return result
    }

    private mutating func note(_ message: String, at node: YAMLNode) {
        problems.append(Diagnostic(at: node.location, code: "wrong-type", message: message))
    }
}
