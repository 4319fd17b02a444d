public import GitHubForge

extension GitHubClient: ReportForge, CheckForge {}
