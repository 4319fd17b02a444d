public import Foundation
public import JobModel

/// The ConfigMaps of a cluster, by namespace and name.
public struct ConfigMapStore: Sendable {
    /// A no, as the API words it.
    struct Problem: Error {
        let code: Int
        let reason: String
        let message: String
    }

    /// The namespaces that there are.
    public var namespaces: Set<String>
    /// The namespaces in which nobody may do anything.
    public var forbidden: Set<String> = []
    private var objects: [String: [String: JSONValue]] = [:]
    private var version = 100

    init(namespaces: Set<String>) {
        self.namespaces = namespaces
    }

    /// A ConfigMap; nil when there is none.
    public subscript(name: String, in namespace: String) -> JSONValue? {
        objects["\(namespace)/\(name)"].map { .object($0) }
    }

    /// The texts in a ConfigMap; nil when there is none.
    public func texts(_ name: String, in namespace: String) -> [String: String]? {
        objects["\(namespace)/\(name)"].map { ($0["data"]?.objectValue ?? [:]).compactMapValues(\.stringValue) }
    }

    /// The bytes of a value that is not UTF-8; nil when there is none.
    public func bytes(_ key: String, of name: String, in namespace: String) -> Data? {
        objects["\(namespace)/\(name)"]?["binaryData"]?[key]?.stringValue.flatMap { Data(base64Encoded: $0) }
    }

    /// Stores a ConfigMap with some texts, as somebody else might.
    public mutating func put(_ name: String, in namespace: String, _ texts: [String: String]) {
        var object = objects["\(namespace)/\(name)"] ?? ["metadata": ["name": .string(name)]]
        object["data"] = .object(texts.mapValues(JSONValue.string))
        store(object, name, namespace)
    }

    /// Deletes a ConfigMap.
    public mutating func remove(_ name: String, in namespace: String) { objects["\(namespace)/\(name)"] = nil }

    // MARK: Requests

    func get(_ name: String, _ namespace: String) throws -> JSONValue {
        guard let object = self[name, in: namespace] else { throw missing("configmaps", name) }
        return object
    }

    /// A page of a list: `limit` objects from a place on.
    func list(_ namespace: String?, selector: [String: String], limit: Int, from start: Int) -> JSONValue {
        let found = objects.sorted { $0.key < $1.key }.map(\.value).filter { object in
            let metadata = object["metadata"]
            let isHere = namespace.map { metadata?["namespace"]?.stringValue == $0 } ?? true
            return isHere && selector.allSatisfy { metadata?["labels"]?[$0.key]?.stringValue == $0.value }
        }
        let page = found.dropFirst(start).prefix(limit)
        var metadata: [String: JSONValue] = ["resourceVersion": .string("\(version)")]
        if start + page.count < found.count { metadata["continue"] = .string("\(start + page.count)/+=") }
        return [
            "kind": "ConfigMapList", "apiVersion": "v1", "metadata": .object(metadata),
            "items": .array(page.map { .object($0) }),
        ]
    }

    mutating func create(_ object: JSONValue, _ namespace: String) throws -> JSONValue {
        guard let name = object["metadata"]?["name"]?.stringValue, let members = object.objectValue else {
            throw Problem(code: 422, reason: "Invalid", message: "name or generateName is required")
        }
        guard namespaces.contains(namespace) else { throw missing("namespaces", namespace) }
        guard self[name, in: namespace] == nil else {
            throw Problem(code: 409, reason: "AlreadyExists", message: #"configmaps "\#(name)" already exists"#)
        }
        try check(members, name)
        return store(members, name, namespace)
    }

    mutating func replace(_ name: String, with object: JSONValue, _ namespace: String) throws -> JSONValue {
        guard let members = object.objectValue, object["metadata"]?["name"]?.stringValue == name else {
            throw Problem(code: 400, reason: "BadRequest", message: "the name of the object does not match the URL")
        }
        let stored = try get(name, namespace)
        let wanted = object["metadata"]?["resourceVersion"]?.stringValue
        guard wanted == nil || wanted == stored["metadata"]?["resourceVersion"]?.stringValue else {
            let message = """
                Operation cannot be fulfilled on configmaps "\(name)": the object has been modified; please apply your \
                changes to the latest version and try again
                """
            throw Problem(code: 409, reason: "Conflict", message: message)
        }
        try check(members, name)
        return store(members, name, namespace)
    }

    mutating func delete(_ name: String, _ namespace: String) throws -> JSONValue {
        _ = try get(name, namespace)
        remove(name, in: namespace)
        return ["kind": "Status", "apiVersion": "v1", "metadata": [:], "status": "Success"]
    }

    private func missing(_ plural: String, _ name: String) -> Problem {
        Problem(code: 404, reason: "NotFound", message: #"\#(plural) "\#(name)" not found"#)
    }

    /// What the API demands of keys and sizes.
    private func check(_ members: [String: JSONValue], _ name: String) throws {
        let texts = (members["data"]?.objectValue ?? [:]).compactMapValues(\.stringValue)
        let bytes = (members["binaryData"]?.objectValue ?? [:])
            .compactMapValues { $0.stringValue.flatMap { Data(base64Encoded: $0) } }
        let keys = Array(texts.keys) + Array(bytes.keys)
        let size = texts.values.reduce(0) { $0 + $1.utf8.count } + bytes.values.reduce(0) { $0 + $1.count }
        let areKeys = keys.allSatisfy { key in
            !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
        }
        guard areKeys, Set(keys).count == keys.count, size <= 1 << 20 else {
            throw Problem(code: 422, reason: "Invalid", message: #"ConfigMap "\#(name)" is invalid"#)
        }
    }

    @discardableResult
    private mutating func store(_ members: [String: JSONValue], _ name: String, _ namespace: String) -> JSONValue {
        version += 1
        let old = objects["\(namespace)/\(name)"]?["metadata"]
        var (object, metadata) = (members, members["metadata"]?.objectValue ?? [:])
        metadata["namespace"] = .string(namespace)
        metadata["resourceVersion"] = .string("\(version)")
        metadata["uid"] =
            old?["uid"] ?? .string("00000000-0000-0000-0000-\(String(1_000_000_000_000 + version).dropFirst())")
        metadata["creationTimestamp"] = old?["creationTimestamp"] ?? "2026-08-01T12:00:00Z"
        object["metadata"] = .object(metadata)
        object["kind"] = "ConfigMap"
        object["apiVersion"] = "v1"
        objects["\(namespace)/\(name)"] = object
        return .object(object)
    }
}
