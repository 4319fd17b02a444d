public import PluginKit

/// A Jira in memory.
public struct FakeJira: JiraReader {
    /// Where it lives.
    public let address = "https://jira.example.com"
    private let issues: Set<String>

    /// Makes one with some issues.
    public init(issues: Set<String>) {
        self.issues = issues
    }

    /// The projects of its issues.
    public func projects() async throws -> Set<String> { Set(issues.map { String($0.prefix { $0 != "-" }) }) }

    /// Whether there is an issue with a key.
    public func hasIssue(_ key: String) async throws -> Bool { issues.contains(key) }
}
