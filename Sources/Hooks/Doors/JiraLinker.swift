public import PluginKit

/// Links issues of the Jira that the operator connected.
public protocol JiraLinker: Sendable {
    /// Makes an issue link to an address under this title. Linking twice makes one link.
    ///
    /// - Throws: A fault when Jira does not answer, or there is no such issue.
    func link(_ link: JiraLink) async throws
}
