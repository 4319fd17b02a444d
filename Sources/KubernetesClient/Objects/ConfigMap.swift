public import Foundation
public import JobModel

/// A [ConfigMap](https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/config-map-v1/).
public struct ConfigMap: Sendable, Hashable, Codable {
    /// Its name, labels and version.
    public var metadata: ObjectMeta
    /// Values that are texts.
    public var data: [String: String]
    /// Values that are not UTF-8. A key is here or in ``data``, never in both.
    public var binaryData: [String: Data]
    /// Whether its values may not change any more; nil where it is not said.
    public var immutable: Bool?

    /// Makes an empty one.
    public init(metadata: ObjectMeta) {
        self.metadata = metadata
        data = [:]
        binaryData = [:]
    }

    /// Gives a key a value: a text where it is UTF-8. Nil takes the key away.
    public mutating func set(_ key: String, to value: Data?) {
        data[key] = nil
        binaryData[key] = nil
        guard let value else { return }
        if let text = String(validating: value, as: UTF8.self) {
            data[key] = text
        } else {
            binaryData[key] = value
        }
    }

    /// How many bytes the values have.
    public var size: Int {
        data.values.reduce(0) { $0 + $1.utf8.count } + binaryData.values.reduce(0) { $0 + $1.count }
    }

    private enum CodingKeys: String, CodingKey {
        case apiVersion, kind, metadata, data, binaryData, immutable
    }

    /// Reads the object.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        metadata = try container.decode(ObjectMeta.self, forKey: .metadata)
        data = try container.decodeIfPresent([String: String].self, forKey: .data) ?? [:]
        binaryData = try container.decodeIfPresent([String: Data].self, forKey: .binaryData) ?? [:]
        immutable = try container.decodeIfPresent(Bool.self, forKey: .immutable)
    }

    /// Writes the object with its kind.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let resource = KubernetesResource.configMaps
        try container.encode(resource.apiVersion, forKey: .apiVersion)
        try container.encode(resource.kind, forKey: .kind)
        try container.encode(metadata, forKey: .metadata)
        if !data.isEmpty { try container.encode(data, forKey: .data) }
        if !binaryData.isEmpty { try container.encode(binaryData, forKey: .binaryData) }
        try container.encodeIfPresent(immutable, forKey: .immutable)
    }
}
