public import ForgeModel
import YAML

/// The secrets that may sign webhooks: Prow's `hmac` file.
///
/// The file is either one secret, or a YAML map from `org/repo`, `org` or `*` to a list of `{value, created_at}`. Several
/// secrets under one key are all live, so that they can be rotated. Of the keys that fit a repository the most exact
/// one alone counts.
public struct HookSecrets: Sendable, Equatable {
    private struct Entry: Decodable {
        let value: String
        let created_at: String?
    }

    private let byScope: [String: [String]]

    /// Every secret once, for the check that comes before the payload is parsed.
    public let all: [String]

    /// One secret for everything.
    public init(secret: String) {
        self.init(byScope: ["*": [secret]])
    }

    private init(byScope: [String: [String]]) {
        self.byScope = Dictionary(byScope.map { ($0.key.lowercased(), $0.value) }) { $0 + $1 }
        var seen: Set<String> = []
        all = byScope.sorted { $0.key < $1.key }.flatMap(\.value).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Reads the file's text.
    ///
    /// - Throws: ``SecretsError`` when there is no secret in it.
    public init(fileText: String) throws(SecretsError) {
        let text = fileText.trimmingWhitespace()
        guard !text.isEmpty else { throw SecretsError(reason: "the file is empty") }
        if let byScope = Self.map(in: text) {
            self.init(byScope: byScope)
        } else {
            self.init(secret: text)
        }
        guard !all.isEmpty else { throw SecretsError(reason: "no entry has a value") }
    }

    private static func map(in text: String) -> [String: [String]]? {
        YAMLDecoder(unknownKeys: .ignore).decode([String: [Entry]].self, from: text, file: "hmac").value?.mapValues {
            $0.map(\.value)
        }
    }

    /// The secrets that count for a repository, or for an organisation's own events.
    ///
    /// - Returns: nil when no key fits.
    public func secrets(for repository: RepositoryName?, organization: String?) -> [String]? {
        let keys = [repository?.fullName, repository?.owner ?? organization, "*"]
        return keys.lazy.compactMap { $0.flatMap { byScope[$0.lowercased()] } }.first
    }
}

/// A secrets file that holds no secret.
public struct SecretsError: Error, CustomStringConvertible {
    let reason: String

    /// The reason.
    public var description: String { reason }
}

extension String {
    fileprivate func trimmingWhitespace() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
