import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import ServiceAccess

/// Speaks the [Docker Engine API](https://docs.docker.com/reference/api/engine/version/v1.41/) with Podman or Docker on
/// a unix socket.
///
/// All of it throws ``EngineFault`` for what the engine refuses, `ServiceFault` when it does not answer, and
/// `CancellationError`.
struct ContainerEngine: Sendable {
    /// Where it listens.
    let socket: String
    private let service: ServiceClient
    private let connections: EngineConnections

    /// An engine that listens on a socket.
    init(socket: String) {
        self.socket = socket
        connections = EngineConnections()
        let host = socket.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        var service = ServiceClient(
            name: "The container engine",
            address: "http+unix://\(host)",
            http: connections.http
        )
        // To make a container of a large image may take long where layers are copied.
        service.timeout = .minutes(5)
        self.service = service
    }

    /// Returns when the engine answers.
    func ping() async throws {
        var service = service
        service.timeout = .seconds(10)
        _ = try await service.send(.GET, "/_ping", headers: Self.headers)
    }

    /// The user that an image runs as, empty for root; nil when the engine does not have the image.
    func user(ofImage name: String) async throws -> String? {
        struct Image: Decodable {
            struct Config: Decodable {
                var User: String?
            }
            var Config: Config?
        }
        guard let body = try await answer(.GET, "/images/\(Self.encoded(name))/json", missing: true) else { return nil }
        return try service.decode(Image.self, body).Config?.User ?? ""
    }

    /// Pulls an image, with a login to its registry or without. Tells every message of the engine.
    func pull(
        _ image: String,
        login: RegistryLogin? = nil,
        within limit: TimeAmount,
        _ receive: (PullProgress) throws -> Void
    ) async throws {
        let path = "/images/create?fromImage=\(Self.encoded(image))"
        var headers = Self.headers
        if let login { headers.add(name: "X-Registry-Auth", value: try login.header()) }
        let response = try await service.exchange(
            .POST,
            path,
            headers: headers,
            accepted: Self.faults,
            deadline: .now() + limit
        )
        guard response.status.code < 300 else {
            throw EngineFault(status: response.status.code, body: try await Self.beginning(of: response.body))
        }
        var lines = PullLines()
        for try await piece in response.body {
            for line in try lines.read(piece) { try receive(line) }
        }
    }

    /// Makes a container. Gives its id.
    func create(_ request: ContainerRequest, name: String) async throws -> String {
        struct Created: Decodable {
            var Id: String
        }
        let body = try await answer(.POST, "/containers/create?name=\(Self.encoded(name))", request) ?? Data()
        return try service.decode(Created.self, body).Id
    }

    /// What a container prints from now on, in frames. The engine answers before it starts the container.
    func attach(_ container: String) async throws -> HTTPClientResponse.Body {
        let path = "/containers/\(container)/attach?stream=1&stdout=1&stderr=1"
        let response = try await service.exchange(
            .POST,
            path,
            headers: Self.headers,
            accepted: Self.faults,
            deadline: .distantFuture
        )
        guard response.status.code < 300 else {
            throw EngineFault(status: response.status.code, body: try await Self.beginning(of: response.body))
        }
        return response.body
    }

    /// Starts a container.
    func start(_ container: String) async throws {
        _ = try await answer(.POST, "/containers/\(container)/start")
    }

    /// Sends a signal to the first process of a container, if it runs.
    func kill(_ container: String, signal: String) async throws {
        do {
            _ = try await answer(.POST, "/containers/\(container)/kill?signal=\(signal)", missing: true)
        } catch let fault as EngineFault where fault.status == 409 || fault.status == 500 {
            // Both engines refuse to kill what does not run, each with a status of its own.
            guard try await state(of: container)?.status == "running" else { return }
            throw fault
        }
    }

    /// Returns once a container does not run any more, or after a while.
    func wait(for container: String, atMost limit: TimeAmount) async {
        var service = service
        service.timeout = limit
        _ = try? await service.send(.POST, "/containers/\(container)/wait", headers: Self.headers)
    }

    /// How a container is; nil when there is none.
    func state(of container: String) async throws -> ContainerState? {
        struct Container: Decodable {
            var State: ContainerState
        }
        guard let body = try await answer(.GET, "/containers/\(container)/json", missing: true) else { return nil }
        return try service.decode(Container.self, body).State
    }

    /// Kills and removes a container with its anonymous volumes, if it is there.
    func remove(_ container: String) async throws {
        try? await kill(container, signal: "SIGKILL")
        _ = try await answer(.DELETE, "/containers/\(container)?force=1&v=1", missing: true)
    }

    /// The containers, in any state, that have a label.
    func containers(label: String, _ value: String) async throws -> [String] {
        struct Container: Decodable {
            var Id: String
        }
        let filter = String(decoding: try JSONEncoder().encode(["label": ["\(label)=\(value)"]]), as: UTF8.self)
        let body = try await answer(.GET, "/containers/json?all=1&filters=\(Self.encoded(filter))") ?? Data()
        return try service.decode([Container].self, body).map(\.Id)
    }

    /// The client has no host to name when it connects to a socket; both engines want one.
    private static let headers: HTTPHeaders = ["Host": "localhost"]

    /// The statuses that both engines refuse with, and explain in the body.
    private static let faults: Set<UInt> = [304, 400, 401, 403, 404, 409, 500, 501, 503]

    /// The body of an answer; nil when the thing is missing and that is allowed.
    private func answer(
        _ method: HTTPMethod,
        _ path: String,
        _ value: (any Encodable & Sendable)? = nil,
        missing: Bool = false
    ) async throws -> Data? {
        let (status, body) = try await service.send(method, path, value, headers: Self.headers, accepted: Self.faults)
        if status == 404 && missing { return nil }
        guard status <= 304 else { throw EngineFault(status: status, body: body) }
        return body
    }

    private static func beginning(of body: HTTPClientResponse.Body) async throws -> Data {
        Data(buffer: try await body.collect(upTo: 1 << 20))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
