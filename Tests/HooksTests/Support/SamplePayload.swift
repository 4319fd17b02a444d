import Foundation
import GitHubForge

/// Payloads of GitHub's, with what the bot reads of them.
enum SamplePayload {
    static func comment(
        _ text: String,
        repository: String = "harbor/lantern",
        number: Int = 1,
        by login: String = "ada"
    ) -> Data {
        let owner = repository.prefix { $0 != "/" }
        let fields: [String: Any] = [
            "action": "created",
            "repository": ["full_name": repository],
            "organization": ["login": String(owner)],
            "sender": ["login": login, "type": "User"],
            "issue": [
                "number": number, "node_id": "I_\(number)", "title": "Dark", "state": "open",
                "user": ["login": "ada", "type": "User"], "html_url": "http://forge/\(repository)/issues/\(number)",
            ],
            "comment": [
                "id": 5, "body": text, "user": ["login": login, "type": "User"],
                "html_url": "http://forge/\(repository)/issues/\(number)#issuecomment-5",
                "created_at": "2026-01-02T03:04:05Z", "updated_at": "2026-01-02T03:04:05Z",
            ],
        ]
        return (try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes]))
            ?? Data()
    }

    /// An event of an organisation.
    static func member(of organization: String) -> Data {
        Data(#"{"action": "member_added", "organization": {"login": "\#(organization)"}}"#.utf8)
    }

    static let push = Data(
        """
        {"ref": "refs/heads/main", "before": "\(String(repeating: "1", count: 40))",
         "after": "\(String(repeating: "2", count: 40))", "repository": {"full_name": "harbor/lantern"}}
        """.utf8
    )
}
