import ForgeModel

extension ExplanationText {
    var inRepoConfig: [String] {
        let config = explanation.inRepoConfig
        let origin = config.origin.map { " (\(Self.words([$0])))" } ?? ""
        guard config.isEnabled else {
            return [
                title("Jobs of the repository's own", "not read\(origin); set in_repo_config.enabled to allow them")
            ]
        }
        let clusters = config.clusters.joined(separator: ", ")
        let summary = "read from .prow.yaml or .prow/\(origin), for the clusters \(clusters); not shown here"
        return [title("Jobs of the repository's own", summary)]
    }

    func lines(_ decoration: DecorationExplanation) -> [String] {
        let name = decoration.clusters.count == 1 ? "cluster" : "clusters"
        let heading = "Decoration on the \(name) \(decoration.clusters.joined(separator: ", "))"
        return [title(heading, decoration.fields.isEmpty ? "none" : "")] + table(decoration.fields)
    }

    var merging: [String] {
        let merging = explanation.merging
        let origin = merging.methodOrigin.map { " (\(Self.words([$0])))" } ?? " (the default)"
        let method = "  merge method: \(merging.method.rawValue)\(origin)"
        guard !merging.queries.isEmpty else {
            return [title("Merging", "no tide query is for this repository, so the bot merges nothing"), method]
        }
        let summary = merging.isInPool ? "" : "no tide query is for this branch, so the bot merges nothing"
        var lines = [title("Merging", summary), method]
        if merging.batchSizeLimit != 0 {
            let limit = merging.batchSizeLimit
            lines.append("  batches: \(limit < 0 ? "none" : "at most \(limit) pull requests")")
        }
        for query in merging.queries {
            let needs = query.conditions.isEmpty ? "any pull request" : query.conditions.joined(separator: ", ")
            let scope = query.isForBranch ? "query" : "query, not for this branch"
            lines.append("  \(scope): \(needs)  \(faint(query.place))")
        }
        return lines
    }

    var contexts: [String] {
        let policy = explanation.contexts
        if let problem = policy.problem {
            return [title("Contexts", palette.marked("nothing merges: \(problem)", .bad))]
        }
        var table = TextTable()
        for context in policy.contexts {
            table.add(context.requirement.words, context.context, Self.words(context.origins))
        }
        for expression in policy.optionalExpressions {
            table.add("optional", "matching `\(expression.context)`", Self.words(expression.origins))
        }
        table.add(policy.skipsUnknown ? "optional" : "required if it runs", "any other context")
        return [title("Contexts")]
            + table.lines { cell, column in column == 2 ? palette.marked(cell, .faint) : cell }
    }

    var protection: [String] {
        let protection = explanation.protection
        if let problem = protection.problem {
            return [title("Branch protection", palette.marked("contradicts itself: \(problem)", .bad))]
        }
        guard !protection.fields.isEmpty else { return [title("Branch protection", "nothing is said")] }
        return [title("Branch protection")] + table(protection.fields)
    }
}
