import ForgeModel
import YAML

/// Where plugins read OWNERS files, there is one at the root.
struct VerifyOwnersPresence: OutsideCheck {
    let code = RuleCode.verifyOwnersPresence
    let set = CheckSet.expensive
    let need = "a GitHub token"

    func applies(to input: CheckInput) -> Bool {
        !readers(input).isEmpty
    }

    func findings(in input: CheckInput, asking surroundings: any CheckSurroundings) async throws -> [CheckFinding]? {
        var found: [CheckFinding] = []
        for (repository, place) in readers(input).sorted(by: { $0.key < $1.key }) {
            let name = input.settings.plugins.owners.fileNames(for: repository).owners
            guard let hasFile = try await surroundings.hasFile(name, in: repository) else { return nil }
            guard !hasFile else { continue }
            let message = "`\(repository)` has no file `\(name)` at its root, which plugins read"
            found.append(CheckFinding(at: place, message, hint: "add one, or switch the plugin off there"))
        }
        return found
    }

    /// The repositories that plugins.yaml names and that have such a plugin, with the place that switches it on.
    private func readers(_ input: CheckInput) -> [RepositoryName: SourceLocation] {
        let plugins = input.settings.plugins
        let repositories = plugins.scopes.compactMap { RepositoryName($0) }
        return Dictionary(
            repositories.compactMap { repository in
                plugins.enabledPlugins(for: repository).first { ValidateOwners.plugins.contains($0.name) }?.location
                    .map { (repository, $0) }
            }
        ) { first, _ in first }
    }
}
