import ForgeModel
import Settings

extension TideQuery {
    /// The owners of the repositories that the query names, each once, in order.
    var owners: [String] {
        var seen: Set<String> = []
        return (orgs + repos.map { String($0.prefix { $0 != "/" }) }).filter { seen.insert($0.lowercased()).inserted }
    }

    /// The query in GitHub's search syntax, for the repositories of one owner.
    ///
    /// See [searching pull requests](https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests).
    func search(in owner: String) -> String {
        var terms = ["is:pr", "state:open", "archived:false"]
        if !author.isEmpty { terms.append("author:\(quoted(author))") }
        terms += excludedBranches.map { "-base:\(quoted($0))" }
        terms += includedBranches.map { "base:\(quoted($0))" }
        terms += requiredLabels.map { "label:" + $0.map(quoted).joined(separator: ",") }
        terms += missingLabels.map { "-label:\(quoted($0))" }
        if !milestone.isEmpty { terms.append("milestone:\(quoted(milestone))") }
        if reviewApprovedRequired { terms.append("review:approved") }
        return (terms + places(of: owner)).joined(separator: " ")
    }

    private func places(of owner: String) -> [String] {
        func isOwned(_ name: String) -> Bool { name.prefix { $0 != "/" }.equalsFolded(owner) }
        return orgs.filter(isOwned).map { "org:\(quoted($0))" }
            + repos.filter(isOwned).map { "repo:\(quoted($0))" }
            + excludedRepos.filter(isOwned).map { "-repo:\(quoted($0))" }
    }
}

/// A value in quotes, without any of its own: the syntax has no way to escape them.
private func quoted(_ text: String) -> String { "\"\(text.filter { $0 != "\"" })\"" }
