import ForgeModel
import JobModel
import YAML

/// On every branch that is known, a context is only one of required, required if present and optional.
struct TideContextPolicy: ConfigurationCheck {
    let code = RuleCode.tideContextPolicy
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        let options = ProtectionLevel(input.trees.configs.compactMap { $0.at("tide", "context_options") })
        let protection = ProtectionLevel(input.trees.configs.compactMap { $0["branch-protection"] })
        let levels = [options, protection].flatMap { $0.children.flatMap(\.children) }
        let scopes = input.tideScopes
            .union(input.settings.jobs.presubmits.keys.compactMap(RepositoryScope.init))
            .union(levels.compactMap { RepositoryScope($0.name) })

        var found: [CheckFinding.Place: (contexts: [String], branches: Set<String>)] = [:]
        for scope in scopes {
            let presubmits = input.settings.jobs.presubmits(for: scope.repository)
            for branch in branches(of: scope, Array(presubmits), levels) {
                guard let clash = clash(scope.repository, branch, presubmits, input) else { continue }
                let place = place(of: clash, scope, branch, Array(presubmits), options)
                found[place, default: (clash.contexts, [])].branches.insert("\(scope.text):\(branch)")
            }
        }
        return found.map { place, clash in
            let contexts = clash.contexts.listed
            return CheckFinding(
                at: place,
                "\(contexts) would be two of required, required if present and optional for "
                    + clash.branches.sorted().listed,
                hint: "let `tide.context_options` and jobs agree"
            )
        }
    }

    private func clash(
        _ repository: RepositoryName,
        _ branch: String,
        _ presubmits: Presubmits,
        _ input: CheckInput
    ) -> ContextPolicyError? {
        do {
            _ = try input.settings.bot.contextPolicy(for: repository, branch: branch, presubmits: presubmits)
            return nil
        } catch {
            return error
        }
    }

    /// The branches that jobs and levels name, the expressions of jobs taken as names; `master` where there is none.
    private func branches(
        of scope: RepositoryScope,
        _ presubmits: [Presubmit],
        _ levels: [ProtectionLevel]
    ) -> Set<String> {
        let ofLevels = levels.filter { RepositoryScope($0.name) == scope }.flatMap(\.children)
            .compactMap { $0.name.split(separator: ":", maxSplits: 1).last.map(String.init) }
        let all = Set(presubmits.flatMap(\.brancher.branches)).union(ofLevels)
        return all.isEmpty ? ["master"] : all
    }

    /// The entry of the narrowest level of options that names a clashing context, or else the job that reports it.
    private func place(
        of clash: ContextPolicyError,
        _ scope: RepositoryScope,
        _ branch: String,
        _ presubmits: [Presubmit],
        _ options: ProtectionLevel
    ) -> CheckFinding.Place {
        let org = options.children.first { scope.repository.isNamed(by: $0.name) }
        let repo = org?.children.first { RepositoryScope($0.name) == scope }
        let narrowest = repo?.children.first { $0.name.hasSuffix(":\(branch)") }
        let nodes = [narrowest, repo, org, options].compactMap(\.self).flatMap(\.nodes)
        for key in ["required-contexts", "required-if-present-contexts", "optional-contexts"] {
            let texts = nodes.flatMap { $0[key]?.texts ?? [] }
            if let place = texts.first(where: { clash.contexts.contains($0.value) })?.location { return .file(place) }
        }
        if let expression = nodes.lazy.compactMap({ $0["optional-regex-contexts"] }).first {
            return .file(expression.location)
        }
        let job = presubmits.first { clash.contexts.contains($0.context) && $0.brancher.shouldRun(branch: branch) }
        return .job(SourceLocation(job?.base.source), path: ["context"])
    }
}
