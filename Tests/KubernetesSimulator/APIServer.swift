import Foundation
import HTTPTypes
import Hummingbird
import JobModel
import NIOFoundationCompat
import Synchronization

/// Answers requests from what is stored.
final class APIServer: Sendable {
    private struct State {
        var store: ConfigMapStore
        var tokens: Set<String>?
        var requests: [String] = []
        var interference: (@Sendable (inout ConfigMapStore) -> Void)?
        var isLasting = false
    }

    private let state: Mutex<State>

    init(tokens: Set<String>?, store: ConfigMapStore) {
        state = Mutex(State(store: store, tokens: tokens))
    }

    var requests: [String] { state.withLock(\.requests) }
    var store: ConfigMapStore { state.withLock(\.store) }

    func change(_ body: (inout ConfigMapStore) -> Void) { state.withLock { body(&$0.store) } }
    func accept(tokens: Set<String>) { state.withLock { $0.tokens = tokens } }
    func interfere(_ change: @escaping @Sendable (inout ConfigMapStore) -> Void, isLasting: Bool = false) {
        state.withLock { ($0.interference, $0.isLasting) = (change, isLasting) }
    }

    func answer(_ request: Request) async throws -> Response {
        var request = request
        let body = Data(buffer: try await request.collectBody(upTo: 3 << 20))
        let token = request.headers[.authorization].map { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : "" }
        return state.withLock { state in
            state.requests.append("\(request.method.rawValue) \(request.uri.string)")
            do {
                guard state.tokens == nil || state.tokens?.contains(token ?? "") == true else {
                    throw ConfigMapStore.Problem(code: 401, reason: "Unauthorized", message: "Unauthorized")
                }
                if let page = Self.discovery[request.uri.path] { return Self.response(200, page) }
                return Self.response(request.method == .post ? 201 : 200, try Self.answer(request, body, &state))
            } catch let problem as ConfigMapStore.Problem {
                return Self.response(problem.code, problem.status)
            } catch {
                return Response(status: .notFound, body: .init(byteBuffer: .init(string: "404 page not found\n")))
            }
        }
    }

    private struct NoSuchPage: Error {}

    /// `/api/v1/configmaps`, `/api/v1/namespaces/NAMESPACE/configmaps` or with `/NAME` behind it.
    private static func answer(_ request: Request, _ body: Data, _ state: inout State) throws -> JSONValue {
        let path = request.uri.path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        let isEverywhere = path == ["api", "v1", "configmaps"]
        let isInNamespace = path.count >= 5 && path.count <= 6 && path[0...2] == ["api", "v1", "namespaces"]
        guard isEverywhere || isInNamespace && path[4] == "configmaps" else { throw NoSuchPage() }
        let namespace = isEverywhere ? nil : path[3]
        if let namespace, state.store.forbidden.contains(namespace) {
            throw ConfigMapStore.Problem(
                code: 403,
                reason: "Forbidden",
                message: #"configmaps is forbidden: cannot do this in the namespace "\#(namespace)""#
            )
        }
        if request.method != .get, let interference = state.interference {
            if !state.isLasting { state.interference = nil }
            interference(&state.store)
        }
        let object = try? JSONDecoder().decode(JSONValue.self, from: body)
        switch (request.method, namespace, path.dropFirst(5).first, object) {
        case (.get, _, nil, _): return list(request, namespace, state.store)
        case (.get, let namespace?, let name?, _): return try state.store.get(name, namespace)
        case (.post, let namespace?, nil, let object?): return try state.store.create(object, namespace)
        case (.put, let namespace?, let name?, let object?):
            return try state.store.replace(name, with: object, namespace)
        case (.delete, let namespace?, let name?, _): return try state.store.delete(name, namespace)
        default: throw NoSuchPage()
        }
    }

    private static func list(_ request: Request, _ namespace: String?, _ store: ConfigMapStore) -> JSONValue {
        let query = request.uri.queryParameters
        var selector: [String: String] = [:]
        for term in (query["labelSelector"] ?? "").split(separator: ",") {
            let sides = term.split(separator: "=").map(String.init)
            if sides.count == 2 { selector[sides[0]] = sides[1] }
        }
        return store.list(
            namespace,
            selector: selector,
            limit: query["limit"].flatMap { Int($0) } ?? .max,
            from: query["continue"].flatMap { Int($0.prefix { $0 != "/" }) } ?? 0
        )
    }

    private static func response(_ status: Int, _ value: JSONValue) -> Response {
        let data = (try? JSONEncoder().encode(value)) ?? Data()
        return Response(
            status: .init(code: status),
            headers: [.contentType: "application/json"],
            body: .init(byteBuffer: .init(data: data))
        )
    }

    /// What `kubectl` asks before anything else.
    private static let discovery: [String: JSONValue] = [
        "/api": ["kind": "APIVersions", "versions": ["v1"]],
        "/apis": ["kind": "APIGroupList", "apiVersion": "v1", "groups": []],
        "/api/v1": [
            "kind": "APIResourceList", "groupVersion": "v1",
            "resources": [
                [
                    "name": "configmaps", "singularName": "configmap", "namespaced": true, "kind": "ConfigMap",
                    "verbs": ["create", "delete", "get", "list", "update"], "shortNames": ["cm"],
                ]
            ],
        ],
    ]
}

extension ConfigMapStore.Problem {
    fileprivate var status: JSONValue {
        [
            "kind": "Status", "apiVersion": "v1", "metadata": [:], "status": "Failure", "message": .string(message),
            "reason": .string(reason), "code": .int(code),
        ]
    }
}
