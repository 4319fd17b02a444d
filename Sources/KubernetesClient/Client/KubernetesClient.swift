import AsyncHTTPClient
import Foundation
import NIOHTTP1
import ServiceAccess

/// Speaks with one cluster's API server.
///
/// Nothing is tried again: whoever asks knows what a repetition means.
public struct KubernetesClient: Sendable {
    /// Which cluster it is, in words.
    public let cluster: String
    private let service: ServiceClient
    private let http: HTTPClient

    /// Makes a client. Whoever makes it ends it with ``shutdown()``.
    ///
    /// - Parameter cluster: What the cluster is called in errors.
    /// - Throws: ``ClusterAccessError`` for certificates or a key that cannot be read.
    public init(cluster: String, access: ClusterAccess) throws(ClusterAccessError) {
        self.cluster = cluster
        http = try access.makeHTTPClient()
        service = ServiceClient(
            name: cluster,
            address: access.requestAddress,
            authorization: { try access.token?.authorization() },
            http: http
        )
    }

    /// Closes its connections.
    public func shutdown() async {
        try? await http.shutdown()
    }

    /// Sends a request, and reads the whole answer.
    ///
    /// - Throws: ``KubernetesFault`` for a no of the server; `ServiceFault` when no answer comes, or one that is too
    ///   long; ``ClusterAccessError`` when the token cannot be read.
    func send(
        _ method: HTTPMethod,
        _ path: String,
        _ body: (any Encodable & Sendable)? = nil
    ) async throws -> Data {
        let (status, answer) = try await service.send(method, path, body, accepted: Self.refusals)
        guard status >= 300 else { return answer }
        var said =
            (try? JSONDecoder().decode(KubernetesStatus.self, from: answer))
            ?? KubernetesStatus(code: 0, message: String(decoding: answer.prefix(200), as: UTF8.self))
        said.code = Int(status)
        throw KubernetesFault(request: "\(method) \(path.prefix { $0 != "?" })", cluster: cluster, status: said)
    }

    /// Reads an answer.
    ///
    /// - Throws: `ServiceFault` when it is something else.
    func decode<Value: Decodable>(_ type: Value.Type, _ answer: Data) throws -> Value {
        try service.decode(type, answer)
    }

    private static let refusals = Set<UInt>(300...599)
}
