public import GitHubForge

extension GitHubClient: ReportForge {}
