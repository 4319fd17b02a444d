public import Artifacts
import Foundation
import NIOHTTP1

extension S3Storage {
    /// Lists objects; see `ObjectStorage`.
    public func list(_ listing: ObjectListing) async throws -> ObjectPage {
        var query = [
            ("list-type", "2"), ("prefix", listing.prefix), ("max-keys", "\(min(max(1, listing.limit), 1000))"),
            ("encoding-type", "url"),
        ]
        if listing.isShallow { query.append(("delimiter", "/")) }
        if let token = listing.token { query.append(("continuation-token", token)) }
        let response = try await send(.GET, nil, query: query)
        let body = String(decoding: try await transport.body(of: response), as: UTF8.self)
        guard let result = S3Element.read(body), result.name == "ListBucketResult" else {
            throw ObjectStorageError.failed("\(transport.name) sent a listing that cannot be read")
        }
        let isEncoded = result["EncodingType"]?.text == "url"
        let decoded = { (text: String) in isEncoded ? Self.decoded(text) : text }
        let isTruncated = result["IsTruncated"]?.text == "true"
        return ObjectPage(
            objects: result.all("Contents").compactMap { Self.object($0, decoded) },
            prefixes: result.all("CommonPrefixes").compactMap { $0["Prefix"].map { decoded($0.text) } },
            next: isTruncated ? result["NextContinuationToken"]?.text : nil
        )
    }

    /// An object of a listing; nil when its name is none that results can have.
    private static func object(_ element: S3Element, _ decoded: (String) -> String) -> ObjectInfo? {
        guard let name = element["Key"].flatMap({ try? ObjectName(decoded($0.text)) }) else { return nil }
        return ObjectInfo(
            name: name,
            size: element["Size"].flatMap { Int64($0.text) } ?? 0,
            modifiedAt: element["LastModified"].flatMap { try? Date($0.text, strategy: Self.time) }
        )
    }

    /// `2009-10-12T17:50:30.000Z`.
    private static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func decoded(_ text: String) -> String {
        text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " ").removingPercentEncoding
            ?? text
    }
}
