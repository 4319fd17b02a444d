public import Artifacts
public import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A bucket of [Google Cloud Storage](https://cloud.google.com/storage/docs/json_api).
///
/// What is longer than a part goes there in a
/// [resumable upload](https://cloud.google.com/storage/docs/performing-resumable-uploads): after a broken connection it goes
/// on where Google says that it was.
public struct GoogleStorage: ObjectStorage {
    /// A multiple of the 256 KiB that Google asks for.
    static let partSize = 4 << 20
    /// Google's address.
    public static let usualEndpoint = "https://storage.googleapis.com"
    /// What a token must be for.
    public static let scope = "https://www.googleapis.com/auth/devstorage.read_write"

    /// The address of the bucket.
    public let address: String
    let bucket: String
    let endpoint: String
    let transport: StorageTransport
    private let token: @Sendable () async throws -> String?

    /// A bucket.
    ///
    /// - Parameters:
    ///   - endpoint: Google's address, or that of an emulator, without a slash at its end.
    ///   - token: An access token, asked for before each request; nil for none.
    ///   - http: A client that does not follow redirects.
    public init(
        bucket: String,
        endpoint: String = GoogleStorage.usualEndpoint,
        token: @escaping @Sendable () async throws -> String?,
        http: HTTPClient,
        retry: StorageRetry = StorageRetry()
    ) {
        self.bucket = bucket
        self.endpoint = endpoint
        self.token = token
        address = "gs://\(bucket)"
        transport = StorageTransport(name: "Google Cloud Storage", http: http, retry: retry)
    }

    /// Whether attributes are stored.
    public var keepsAttributes: Bool { true }

    /// An object's bytes; see `ObjectStorage`.
    public func get(_ name: ObjectName, range: Range<Int64>?) async throws -> ByteStream {
        // Without this header Google unpacks what is stored packed.
        var headers: HTTPHeaders = ["Accept-Encoding": "gzip"]
        if let range {
            guard let info = try await info(of: name) else { throw ObjectStorageError.notFound(address(of: name)) }
            guard !range.isEmpty, range.lowerBound < info.size else { return ByteStream([]) }
            headers.add(name: "Range", value: "bytes=\(range.lowerBound)-\(min(range.upperBound, info.size) - 1)")
        }
        let response = try await send(.GET, "\(path(of: name))?alt=media", headers: headers, name)
        return transport.stream(of: response)
    }

    /// What is known of an object; see `ObjectStorage`.
    public func info(of name: ObjectName) async throws -> ObjectInfo? {
        let response = try await send(.GET, path(of: name), name, accepted: [404])
        let body = try await transport.body(of: response)
        if response.status.code == 404 {
            if body.contains("bucket does not exist") { throw missingBucket }
            return nil
        }
        return try decode(GoogleObject.self, body).info
    }

    /// Lists objects; see `ObjectStorage`.
    public func list(_ listing: ObjectListing) async throws -> ObjectPage {
        var query = [
            "prefix=\(listing.prefix.percentEncoded())", "maxResults=\(min(max(1, listing.limit), 1000))",
        ]
        if listing.isShallow { query.append("delimiter=%2F") }
        if let token = listing.token { query.append("pageToken=\(token.percentEncoded())") }
        let path = "/storage/v1/b/\(bucket.percentEncoded())/o?\(query.joined(separator: "&"))"
        let page = try decode(GooglePage.self, try await transport.body(of: try await send(.GET, path, nil)))
        return ObjectPage(
            objects: (page.items ?? []).compactMap(\.info),
            prefixes: page.prefixes ?? [],
            next: page.nextPageToken.flatMap { $0.isEmpty ? nil : $0 }
        )
    }

    /// Deletes an object; see `ObjectStorage`.
    public func delete(_ name: ObjectName) async throws {
        _ = try await send(.DELETE, path(of: name), name, accepted: [404])
    }

    func path(of name: ObjectName) -> String {
        "/storage/v1/b/\(bucket.percentEncoded())/o/\("\(name)".percentEncoded())"
    }

    /// Sends a request, and gives an answer with a status below 300 or among `accepted`.
    ///
    /// - Throws: ``ObjectStorageError``; what the source of tokens throws.
    func send(
        _ method: HTTPMethod,
        _ path: String,
        headers: HTTPHeaders = [:],
        body: Part? = nil,
        _ name: ObjectName?,
        accepted: Set<UInt> = []
    ) async throws -> HTTPClientResponse {
        let response = try await transport.send { try await request(method, path, headers: headers, body: body) }
        let status = response.status.code
        guard (200..<300).contains(status) || accepted.contains(status) else {
            throw try await fault(response, name)
        }
        return response
    }

    func request(
        _ method: HTTPMethod,
        _ path: String,
        headers: HTTPHeaders,
        body: Part?
    ) async throws -> HTTPClientRequest {
        var request = HTTPClientRequest(url: endpoint + path)
        request.method = method
        request.headers = headers
        if let token = try await token() { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        request.body = body.map { .pieces(of: $0) }
        return request
    }

    func decode<Value: Decodable>(_ type: Value.Type, _ body: Data) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch {
            throw ObjectStorageError.failed("\(transport.name) sent an answer that cannot be read: \(error)")
        }
    }
}
