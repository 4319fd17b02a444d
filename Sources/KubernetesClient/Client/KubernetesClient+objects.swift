import Foundation
import NIOHTTP1

extension KubernetesClient {
    /// An object by its name; nil when there is none.
    ///
    /// - Parameter namespace: Where it is; nil for kinds without namespaces.
    /// - Throws: ``KubernetesFault`` for any other no of the server; `ServiceFault` when no answer comes.
    public func get<Object: Decodable>(
        _ name: String,
        of resource: KubernetesResource,
        in namespace: String?,
        as type: Object.Type = Object.self
    ) async throws -> Object? {
        do {
            return try decode(type, try await send(.GET, resource.path(in: namespace, name: name)))
        } catch let fault as KubernetesFault where fault.isNotFound {
            return nil
        }
    }

    /// All objects in a namespace, or in all of them, as of one moment. They are read in pages.
    ///
    /// - Parameters:
    ///   - namespace: Where they are; nil for everywhere.
    ///   - labelSelector: Which are wanted, as a
    ///     [label selector](https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors);
    ///     nil for all.
    ///   - pageSize: How many come with one answer at most.
    /// - Throws: ``KubernetesFault`` for a no of the server, `410 Expired` among them when reading takes too long;
    ///   `ServiceFault` when no answer comes.
    public func list<Item: Decodable & Sendable>(
        _ resource: KubernetesResource,
        in namespace: String?,
        labelSelector: String? = nil,
        pageSize: Int = 500,
        as type: Item.Type = Item.self
    ) async throws -> KubernetesList<Item> {
        var list = KubernetesList<Item>(items: [], resourceVersion: "")
        var next = ""
        repeat {
            var query = "limit=\(pageSize)"
            if let labelSelector { query += "&labelSelector=\(labelSelector.percentEncoded)" }
            if !next.isEmpty { query += "&continue=\(next.percentEncoded)" }
            let answer = try await send(.GET, "\(resource.path(in: namespace))?\(query)")
            let page = try decode(ListPage<Item>.self, answer)
            list.items += page.items ?? []
            list.resourceVersion = page.metadata.resourceVersion ?? ""
            next = page.metadata.`continue` ?? ""
        } while !next.isEmpty
        return list
    }

    /// Stores a new object, and gives it as it was stored.
    ///
    /// - Throws: ``KubernetesFault`` for a no of the server, with ``KubernetesFault/isAlreadyExists`` when there is one
    ///   of that name; `ServiceFault` when no answer comes.
    public func create<Object: Codable & Sendable>(
        _ object: Object,
        of resource: KubernetesResource,
        in namespace: String?
    ) async throws -> Object {
        try decode(Object.self, try await send(.POST, resource.path(in: namespace), object))
    }

    /// Replaces an object, and gives it as it was stored.
    ///
    /// - Throws: ``KubernetesFault`` for a no of the server, with ``KubernetesFault/isConflict`` when it has changed
    ///   since the version that the new one names; `ServiceFault` when no answer comes.
    public func replace<Object: Codable & Sendable>(
        _ name: String,
        with object: Object,
        of resource: KubernetesResource,
        in namespace: String?
    ) async throws -> Object {
        try decode(Object.self, try await send(.PUT, resource.path(in: namespace, name: name), object))
    }

    /// Deletes an object.
    ///
    /// - Returns: Whether there was one.
    /// - Throws: ``KubernetesFault`` for any other no of the server; `ServiceFault` when no answer comes.
    @discardableResult
    public func delete(_ name: String, of resource: KubernetesResource, in namespace: String?) async throws -> Bool {
        do {
            _ = try await send(.DELETE, resource.path(in: namespace, name: name))
            return true
        } catch let fault as KubernetesFault where fault.isNotFound {
            return false
        }
    }
}

/// One answer of a list.
private struct ListPage<Item: Decodable>: Decodable {
    struct Metadata: Decodable {
        let resourceVersion: String?
        let `continue`: String?
    }

    let metadata: Metadata
    let items: [Item]?
}
