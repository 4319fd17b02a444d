import YAML

/// A webhook is managed for an organisation or for its repositories, not for both: each event would come twice.
struct ManagedWebhooksCheck: ConfigurationCheck {
    let code = RuleCode.managedWebhooks
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        let keys = input.trees.config?.at("managed_webhooks", "org_repo_config")?.pairs.map(\.key) ?? []
        let orgs = Set(keys.compactMap(\.text).filter { !$0.contains("/") })
        return keys.compactMap { key in
            guard let repo = key.text, let scope = RepositoryScope(repo), repo.contains("/"),
                let org = orgs.first(where: { scope.repository.isNamed(by: $0) })
            else { return nil }
            let message = "webhooks of `\(repo)` are managed twice: those of `\(org)` are managed too"
            return CheckFinding(at: key.location, message, hint: "keep one of them")
        }
    }
}
