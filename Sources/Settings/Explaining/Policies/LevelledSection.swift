import ForgeModel
import YAML

/// A section of the configuration that is said for everybody, and again for organisations, repositories and
/// branches: `branch-protection` and `tide.context_options`.
struct LevelledSection {
    /// One level that says something.
    struct Level {
        /// The keys that lead to it.
        var name: String
        var node: YAMLNode
    }

    /// The levels for a branch, from wide to narrow.
    let levels: [Level]

    /// Reads the levels of a section for a branch of a repository.
    init(_ path: [String], for repository: RepositoryName, branch: String, in texts: ConfigurationTexts) {
        let steps = [[], ["orgs", repository.owner], ["repos", repository.name], ["branches", branch]]
        var keys = path
        var levels: [Level] = []
        for step in steps {
            keys += step
            levels += texts.nodes(keys).map { Level(name: keys.joined(separator: "."), node: $0) }
        }
        self.levels = levels
    }

    /// What gives the value at a path: the narrowest level that has the path, or, for a list, every level that has it.
    func origins(of keys: [String], isList: Bool) -> [SettingOrigin] {
        let origins = levels.compactMap { level in
            level.node.place(keys).map { SettingOrigin(level.name, at: $0) }
        }
        return isList ? origins : Array(origins.suffix(1))
    }

    /// The levels whose list at a path holds a text.
    func origins(of text: String, in keys: [String]) -> [SettingOrigin] {
        levels.compactMap { level in
            let elements = level.node.descendant(keys)?.elements ?? []
            return elements.first { $0.text == text }.map { element in
                SettingOrigin(
                    "\(keys.joined(separator: ".")) of \(level.name)",
                    at: ConfigurationPlace(element.location)
                )
            }
        }
    }
}
