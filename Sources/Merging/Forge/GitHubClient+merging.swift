public import GitHubForge

extension GitHubClient: MergeForge {}
