import ForgeModel
import YAML

/// The organisations that configuration names have installed the bot's GitHub App.
struct GitHubAppInstallation: OutsideCheck {
    let code = RuleCode.validateGitHubAppInstallation
    let set = CheckSet.optional
    let need = "the credentials of a GitHub App"

    func applies(to input: CheckInput) -> Bool {
        !organizations(input).isEmpty
    }

    func findings(in input: CheckInput, asking surroundings: any CheckSurroundings) async throws -> [CheckFinding]? {
        guard let installed = try await surroundings.organizationsWithApp() else { return nil }
        let known = Set(installed.map { $0.lowercased() })
        return organizations(input).filter { !known.contains($0.key) }.map { org, place in
            CheckFinding(at: place, "`\(org)` has not installed the GitHub App", hint: "install it there")
        }
    }

    /// By name in lower case, each with the first place that names it.
    private func organizations(_ input: CheckInput) -> [String: CheckFinding.Place] {
        let plugins = input.settings.plugins.enablements.compactMap { scope, plugin in
            plugin.location.map { (scope, CheckFinding.Place.file($0)) }
        }
        let queries = input.queries.flatMap { query in
            query.scopes.map { ($0.text, CheckFinding.Place.file(query.location(of: $0.repository))) }
        }
        let jobs = input.jobs.compactMap { job in
            job.repo.map { ($0, CheckFinding.Place.job(job.location, path: [])) }
        }
        let all = (plugins + queries + jobs).compactMap { text, place in
            RepositoryScope(text).map { ($0.repository.owner.lowercased(), place) }
        }
        return Dictionary(all) { first, _ in first }
    }
}
