import Foundation
import NIOHTTP1
import ServiceAccess

/// What reporting needs of a Gerrit server.
struct GerritClient: Sendable {
    /// A change, as far as it matters.
    struct Change: Decodable {
        struct Message: Decodable {
            let message: String
        }
        let status: String?
        let messages: [Message]?

        /// Whether a comment was written before: Gerrit puts words of its own before the text.
        func says(_ text: String) -> Bool {
            let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
            return messages?.contains { $0.message.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix(text) }
                == true
        }
    }

    private struct Review: Encodable {
        let message: String
        let labels: [String: Int]?
    }

    let service: ServiceClient
    let headers: HTTPHeaders

    /// Reads a change; nil when it is gone.
    func change(_ subject: GerritSubject) async throws -> Change? {
        let answer = try await service.send(.GET, "\(subject.path)?o=MESSAGES", headers: headers, accepted: [404])
        guard answer.status != 404 else { return nil }
        return try service.decode(Change.self, Self.unguarded(answer.body))
    }

    /// Comments on a revision, and votes.
    ///
    /// - Returns: False when the revision is gone.
    func review(_ subject: GerritSubject, _ message: String, _ vote: GerritVote?) async throws -> Bool {
        let review = Review(message: message, labels: vote.map { [$0.label: $0.value] })
        let path = "\(subject.revisionPath)/review"
        return try await service.send(.POST, path, review, headers: headers, accepted: [404]).status != 404
    }

    /// An answer without the line that keeps web pages from running it.
    private static func unguarded(_ body: Data) -> Data {
        let guardLine = Data(")]}'".utf8)
        return body.starts(with: guardLine) ? body.dropFirst(guardLine.count) : body
    }
}
