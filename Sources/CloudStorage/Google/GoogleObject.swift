import Artifacts
import Foundation

/// An object in the words of [the JSON API](https://cloud.google.com/storage/docs/json_api/v1/objects#resource).
struct GoogleObject: Codable {
    var name: String
    var size: String?
    var updated: String?
    var contentType: String?
    var contentEncoding: String?
    var metadata: [String: String]?

    init(name: ObjectName, attributes: ObjectAttributes) {
        self.name = "\(name)"
        contentType = attributes.contentType
        contentEncoding = attributes.contentEncoding
        metadata = attributes.metadata.isEmpty ? nil : attributes.metadata
    }

    /// The object; nil when its name is none that results can have.
    var info: ObjectInfo? {
        guard let name = try? ObjectName(name) else { return nil }
        return ObjectInfo(
            name: name,
            size: size.flatMap { Int64($0) } ?? 0,
            modifiedAt: updated.flatMap {
                try? Date($0, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
            },
            attributes: ObjectAttributes(
                contentType: contentType,
                contentEncoding: contentEncoding.flatMap { $0.isEmpty ? nil : $0 },
                metadata: metadata ?? [:]
            )
        )
    }
}
