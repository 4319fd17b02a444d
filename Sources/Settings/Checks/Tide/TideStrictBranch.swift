import ForgeModel
import YAML

/// Where pull requests merge from the pool, branches must not ask for an up-to-date head: Tide tests with the base
/// itself, and GitHub would refuse every second merge.
struct TideStrictBranch: ConfigurationCheck {
    let code = RuleCode.tideStrictBranch
    let set = CheckSet.standard

    private let hint = "set `strict: false`: Tide tests with the newest base anyway"

    func findings(in input: CheckInput) -> [CheckFinding] {
        guard !input.queries.isEmpty else { return [] }
        let root = ProtectionLevel(input.trees.configs.compactMap { $0["branch-protection"] })
        if let strict = root.strict, strict.bool == true {
            return [
                CheckFinding(
                    at: strict.location,
                    "every branch is strict, but pull requests merge by Tide",
                    hint: hint
                )
            ]
        }
        var found: [SourceLocation: Set<RepositoryScope>] = [:]
        for org in root.children {
            let inherited = Strictness().narrowed(by: root).narrowed(by: org)
            let repos = org.children.map { (scope: RepositoryScope($0.name), level: $0) }
            for scope in input.tideScopes where scope.repository.isNamed(by: org.name) {
                let level = repos.first { $0.scope == scope }?.level
                for strict in strictPlaces(level, inherited) where isPooled(scope.repository, input) {
                    found[strict, default: []].insert(scope)
                }
            }
            for (scope, level) in repos {
                guard let scope, isPooled(scope.repository, input) else { continue }
                for strict in strictPlaces(level, inherited) { found[strict, default: []].insert(scope) }
            }
        }
        return found.map { place, scopes in
            let names = scopes.sorted().listed
            return CheckFinding(
                at: place,
                "pull requests of \(names) merge by Tide, but the branch is strict",
                hint: hint
            )
        }
    }

    private func isPooled(_ repository: RepositoryName, _ input: CheckInput) -> Bool {
        input.queries.contains { $0.query.includes(repository) }
    }

    /// Where the repository itself or one of its branches is made strict.
    private func strictPlaces(_ repo: ProtectionLevel?, _ inherited: Strictness) -> [SourceLocation] {
        guard let repo else { return [inherited.place].compactMap(\.self) }
        let own = inherited.narrowed(by: repo)
        return ([own] + repo.children.map(own.narrowed)).compactMap(\.place)
    }
}

/// Whether a branch is strict, from the wide levels to the narrow ones.
private struct Strictness {
    var strict: YAMLNode?
    var isProtected: Bool?

    func narrowed(by level: ProtectionLevel) -> Strictness {
        Strictness(strict: level.strict ?? strict, isProtected: level.flag("protect") ?? isProtected)
    }

    /// Where it is made strict; nil for a branch that is not strict, or not protected.
    var place: SourceLocation? {
        strict?.bool == true && isProtected == true ? strict?.location : nil
    }
}
