public import ForgeModel

extension Refs {
    /// What a presubmit tests: the head of a pull request on its base branch.
    ///
    /// - Parameter baseSHA: The commit that the base branch points at now, which may be newer than the pull request's.
    public init(pullRequest: PullRequest, baseSHA: CommitSHA) {
        let repository = pullRequest.repository
        let page = pullRequest.repositoryURL
        let author = pullRequest.author.login.text
        self.init(
            org: repository.owner,
            repo: repository.name,
            repoLink: page,
            baseRef: pullRequest.base.name,
            baseSHA: baseSHA.text,
            baseLink: page.isEmpty ? "" : "\(page)/commit/\(baseSHA)",
            pulls: [
                Pull(
                    number: pullRequest.number,
                    author: author,
                    sha: pullRequest.head.sha.text,
                    title: pullRequest.title,
                    headRef: pullRequest.head.name,
                    link: pullRequest.url,
                    commitLink: page.isEmpty
                        ? "" : "\(page)/pull/\(pullRequest.number)/commits/\(pullRequest.head.sha)",
                    authorLink: Self.authorLink(page: page, author: author)
                )
            ]
        )
    }

    /// What a postsubmit tests: the commit that was pushed.
    public init(push: PushEvent) {
        self.init(
            org: push.repository.owner,
            repo: push.repository.name,
            repoLink: push.repositoryURL,
            baseRef: push.shortRef,
            baseSHA: push.after.text,
            baseLink: push.compareURL
        )
    }

    /// The author's page on the forge that the repository's page (`FORGE/ORG/REPO`) is on.
    private static func authorLink(page: String, author: String) -> String {
        let forge = page.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        return forge.isEmpty ? "" : (forge + [Substring(author)]).joined(separator: "/")
    }
}
