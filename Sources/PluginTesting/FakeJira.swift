public import PluginKit
import Synchronization

/// A Jira in memory.
public final class FakeJira: JiraReader {
    /// Where it lives.
    public let address = "https://jira.example.com"
    private let issues: Set<String>
    private let asked = Mutex<[String]>([])

    /// Makes one with some issues.
    public init(issues: Set<String>) {
        self.issues = issues
    }

    /// What was asked, in order: `projects`, or the key of an issue.
    public var requests: [String] { asked.withLock(\.self) }

    /// The projects of its issues.
    public func projects() async throws -> Set<String> {
        asked.withLock { $0.append("projects") }
        return Set(issues.map { String($0.prefix { $0 != "-" }) })
    }

    /// Whether there is an issue with a key.
    public func hasIssue(_ key: String) async throws -> Bool {
        asked.withLock { $0.append(key) }
        return issues.contains(key)
    }
}
