public import Artifacts
public import AsyncHTTPClient
import Crypto
public import Foundation
import NIOCore
import NIOHTTP1

/// A bucket of [Amazon's S3](https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html), or of a storage that speaks
/// like it.
///
/// What is longer than a part goes there in parts, each tried again by itself; when that fails, they are deleted.
public struct S3Storage: ObjectStorage {
    /// The smallest part that S3 takes, in bytes.
    static let partSize = 5 << 20
    /// How many parts S3 takes.
    static let partCount = 10_000

    /// The address of the bucket.
    public let address: String
    let bucket: String
    let credentials: S3Credentials
    let transport: StorageTransport
    private let location: S3Location
    private let now: @Sendable () -> Date

    /// A bucket.
    ///
    /// - Parameters:
    ///   - http: A client that does not follow redirects.
    ///   - now: The time of day, which signatures hold.
    public init(
        bucket: String,
        credentials: S3Credentials,
        http: HTTPClient,
        retry: StorageRetry = StorageRetry(),
        now: @escaping @Sendable () -> Date
    ) {
        self.bucket = bucket
        self.credentials = credentials
        self.now = now
        address = "s3://\(bucket)"
        location = S3Location(bucket: bucket, credentials: credentials)
        transport = StorageTransport(name: "S3 at \(location.host)", http: http, retry: retry)
    }

    /// Whether attributes are stored.
    public var keepsAttributes: Bool { true }

    /// An object's bytes; see `ObjectStorage`.
    public func get(_ name: ObjectName, range: Range<Int64>?) async throws -> ByteStream {
        var headers = HTTPHeaders()
        if let range {
            guard !range.isEmpty else {
                guard try await info(of: name) != nil else { throw ObjectStorageError.notFound(address(of: name)) }
                return ByteStream([])
            }
            headers.add(name: "Range", value: "bytes=\(range.lowerBound)-\(range.upperBound - 1)")
        }
        let response = try await send(.GET, name, headers: headers, accepted: [416])
        return response.status.code == 416 ? ByteStream([]) : transport.stream(of: response)
    }

    /// What is known of an object; see `ObjectStorage`.
    public func info(of name: ObjectName) async throws -> ObjectInfo? {
        let response = try await send(.HEAD, name, accepted: [404])
        guard response.status.code != 404 else { return nil }
        let headers = response.headers
        let metadata = headers.filter { $0.name.lowercased().hasPrefix("x-amz-meta-") }
            .map { (String($0.name.lowercased().dropFirst("x-amz-meta-".count)), $0.value) }
        return ObjectInfo(
            name: name,
            size: headers.first(name: "Content-Length").flatMap { Int64($0) } ?? 0,
            modifiedAt: headers.first(name: "Last-Modified").flatMap(HTTPDate.date),
            attributes: ObjectAttributes(
                contentType: headers.first(name: "Content-Type"),
                contentEncoding: headers.first(name: "Content-Encoding").flatMap { $0.isEmpty ? nil : $0 },
                metadata: Dictionary(metadata) { first, _ in first }
            )
        )
    }

    /// Deletes an object; see `ObjectStorage`.
    public func delete(_ name: ObjectName) async throws {
        _ = try await send(.DELETE, name, accepted: [404])
    }

    /// Sends a request, and gives an answer with a status below 300 or among `accepted`.
    ///
    /// - Throws: ``ObjectStorageError``.
    func send(
        _ method: HTTPMethod,
        _ name: ObjectName?,
        query: [(String, String)] = [],
        headers: HTTPHeaders = [:],
        body: Part? = nil,
        accepted: Set<UInt> = []
    ) async throws -> HTTPClientResponse {
        var hash = SHA256()
        for piece in body?.pieces ?? [] { piece.withUnsafeReadableBytes { hash.update(bufferPointer: $0) } }
        let payloadHash = S3Signature.hexadecimal(hash.finalize())
        let response = try await transport.send {
            request(method, name, query: query, headers: headers, body: body, payloadHash: payloadHash)
        }
        let status = response.status.code
        guard (200..<300).contains(status) || accepted.contains(status) else {
            throw try await fault(response, name)
        }
        return response
    }

    private func request(
        _ method: HTTPMethod,
        _ name: ObjectName?,
        query: [(String, String)],
        headers: HTTPHeaders,
        body: Part?,
        payloadHash: String
    ) -> HTTPClientRequest {
        let path = "\(location.base)/\(name.map { "\($0)".percentEncoded(keepingSlashes: true) } ?? "")"
        var headers = headers
        headers.replaceOrAdd(name: "Host", value: location.host)
        let text = S3Signature.query(query)
        var request = HTTPClientRequest(
            url: "\(location.scheme)://\(location.host)\(path)\(text.isEmpty ? "" : "?\(text)")"
        )
        request.method = method
        request.headers = S3Signature(credentials: credentials, time: now()).headers(
            method: method,
            path: path,
            query: query,
            headers: headers,
            payloadHash: payloadHash
        )
        request.body = body.map { .pieces(of: $0) }
        return request
    }
}
