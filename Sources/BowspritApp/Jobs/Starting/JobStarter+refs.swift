import ForgeModel
import JobModel

/// What an ordered job runs on.
extension JobStarter {
    /// The refs that an order gives, completed by the forge.
    ///
    /// - Throws: ``DeskRefusal`` when something is missing or does not fit; a fault when the forge does not answer.
    func refs(
        _ order: JobOrder,
        of repository: RepositoryName,
        for type: ProwJobType
    ) async throws -> Refs {
        if type == .postsubmit { return try await branchRefs(order, of: repository) }
        if lookup == nil { try require([.pullNumber, .baseRef, .pullSHA, .pullAuthor], order) }
        guard let number = try number(order) else {
            throw DeskRefusal(.incomplete([.pullNumber]), "\(order.job) tests pull requests; give --pull-number")
        }
        return try await pullRefs(order, of: ThreadID(repository, number))
    }

    private func branchRefs(_ order: JobOrder, of repository: RepositoryName) async throws -> Refs {
        try require(lookup == nil ? [.baseRef, .baseSHA] : [.baseRef], order)
        let branch = order[.baseRef] ?? ""
        var refs = emptyRefs(repository, branch)
        refs.baseSHA = try await baseSHA(order, branch, repository)
        refs.baseLink = refs.repoLink.isEmpty ? "" : "\(refs.repoLink)/commit/\(refs.baseSHA)"
        return refs
    }

    private func pullRefs(_ order: JobOrder, of pull: ThreadID) async throws -> Refs {
        guard let lookup else {
            var refs = emptyRefs(pull.repository, order[.baseRef] ?? "")
            refs.baseSHA = order[.baseSHA] ?? ""
            refs.pulls = [Pull(number: pull.number, author: order[.pullAuthor] ?? "", sha: order[.pullSHA] ?? "")]
            return refs
        }
        let found = try await lookup.pull(pull)
        if let branch = order[.baseRef], branch != found.base.name {
            throw DeskRefusal(.refused, "--base-ref: \(pull) is to merge into \(found.base.name), not \(branch)")
        }
        let base = try await baseSHA(order, found.base.name, pull.repository)
        var refs = Refs(pullRequest: found, baseSHA: CommitSHA(base))
        if let sha = order[.pullSHA] { refs.pulls[0].sha = sha }
        if let author = order[.pullAuthor] { refs.pulls[0].author = author }
        return refs
    }

    private func emptyRefs(_ repository: RepositoryName, _ branch: String) -> Refs {
        let link = lookup.map { "\($0.web)/\(repository)" } ?? ""
        return Refs(org: repository.owner, repo: repository.name, repoLink: link, baseRef: branch)
    }

    private func baseSHA(_ order: JobOrder, _ branch: String, _ repository: RepositoryName) async throws -> String {
        if let sha = order[.baseSHA] { return sha }
        return try await lookup?.head(branch, repository).text ?? ""
    }

    private func require(_ fields: [JobOrder.Field], _ order: JobOrder) throws(DeskRefusal) {
        let missing = fields.filter { order[$0] == nil }
        guard !missing.isEmpty else { return }
        let flags = missing.map { "--\($0.rawValue)" }.joined(separator: ", ")
        let hint = lookup == nil ? " (with --github-token-path, GitHub is asked for commits)" : ""
        throw DeskRefusal(.incomplete(Set(missing)), "\(order.job) needs \(flags)\(hint)")
    }
}
