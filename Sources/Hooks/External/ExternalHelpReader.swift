public import AsyncHTTPClient
public import ForgeModel
import Foundation
public import Settings

/// Asks programs outside the bot what they do, by Prow's `POST /help`.
public struct ExternalHelpReader: Sendable {
    /// A program and the repositories that it is on for.
    public typealias Subject = (plugin: ExternalPlugin, repositories: [RepositoryName])

    private let post: ExternalPost

    /// The longest help that is read, in bytes.
    private static let limit = 256 << 10

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - timeout: How long asking may take in all.
    ///   - sleep: Waits for the time to be over.
    public init(
        http: HTTPClient,
        timeout: Duration = .seconds(1),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        post = ExternalPost(http: http, timeout: timeout, sleep: sleep)
    }

    /// Asks all at once.
    ///
    /// - Returns: Their answers by endpoint, without those that gave none in time, or none that can be read.
    public func help(of subjects: [Subject]) async -> [String: ExternalPluginHelp] {
        await withTaskGroup(of: (String, ExternalPluginHelp?).self) { group in
            for subject in subjects {
                group.addTask { (subject.plugin.endpoint, try? await help(of: subject)) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 ?? $0[$1.0] }
        }
    }

    private func help(of subject: Subject) async throws -> ExternalPluginHelp {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try encoder.encode(subject.repositories.map { Repository(owner: $0.owner, name: $0.name) })
        let endpoint = subject.plugin.endpoint
        let answer = try await post(
            body,
            headers: [("Content-Type", "application/json")],
            to: (endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint) + "/help",
            limit: Self.limit
        )
        guard answer.isSuccess else {
            throw ForwardFault.answered(endpoint: endpoint, status: answer.status, body: "")
        }
        return try JSONDecoder().decode(ExternalPluginHelp.self, from: answer.body)
    }

    private struct Repository: Encodable {
        let owner: String
        let name: String

        enum CodingKeys: String, CodingKey {
            case owner = "Org"
            case name = "Repo"
        }
    }
}
