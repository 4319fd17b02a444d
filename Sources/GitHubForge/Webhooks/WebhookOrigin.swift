public import ForgeModel
public import Foundation

/// Whose a webhook is: all that matters of an event that nobody listens to.
///
/// It is read in a quarter of the time that decoding takes.
public struct WebhookOrigin: Sendable, Hashable {
    /// The repository that it names; nil for events of an organisation or an app.
    public let repository: RepositoryName?
    /// The organisation that it names.
    public let organization: String?

    /// Skims a payload.
    ///
    /// - Throws: An error that describes itself when the payload is no JSON object, or names a repository that cannot be
    ///   one. Mistakes deep inside it are not seen.
    public init(payload: Data) throws {
        let found = payload.withUnsafeBytes { PayloadSkimmer($0) }
        guard found.isComplete else { throw InvalidAnswer("payload, which is no JSON object") }
        repository = try found.repository.map { text in
            guard let name = RepositoryName(text) else { throw InvalidAnswer("repository name `\(text)`") }
            return name
        }
        organization = found.organization
    }
}

extension Webhook {
    /// Whose it is.
    public var origin: WebhookOrigin { WebhookOrigin(repository: repository, organization: organization) }
}

extension WebhookOrigin {
    fileprivate init(repository: RepositoryName?, organization: String?) {
        self.repository = repository
        self.organization = organization
    }
}
