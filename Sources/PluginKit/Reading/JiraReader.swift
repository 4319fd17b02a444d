/// Reads of the Jira that the operator connected.
public protocol JiraReader: Sendable {
    /// Where people read it, without a slash at the end.
    var address: String { get }
    /// The keys of its projects, in upper case.
    ///
    /// - Throws: A fault when Jira does not answer.
    func projects() async throws -> Set<String>
    /// Whether there is an issue with a key.
    ///
    /// - Throws: A fault when Jira does not answer.
    func hasIssue(_ key: String) async throws -> Bool
}
