public import Artifacts
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

extension GoogleStorage {
    /// Stores an object; see `ObjectStorage`.
    public func put(
        _ content: ByteStream,
        to name: ObjectName,
        _ attributes: ObjectAttributes,
        onlyNew: Bool
    ) async throws {
        var reader = PartReader(content, size: Self.partSize)
        var part = try await reader.part()
        let object = try JSONEncoder().encode(GoogleObject(name: name, attributes: attributes))
        guard !part.isLast else {
            return try await putWhole(part.content, object, attributes, to: name, onlyNew: onlyNew)
        }
        let path = try await beginUpload(object, attributes, of: name, onlyNew: onlyNew)
        var session = ResumableUpload(storage: self, name: name, path: path)
        do {
            while true {
                try await session.put(part.content, isLast: part.isLast)
                if part.isLast { break }
                // Given back before the next one is read.
                part.content = Part()
                part = try await reader.part()
            }
        } catch {
            await Task { _ = try? await send(.DELETE, path, name, accepted: [404, 410, 499]) }.value
            throw error
        }
    }

    private func uploadPath(_ type: String, onlyNew: Bool) -> String {
        "/upload/storage/v1/b/\(bucket.percentEncoded())/o?uploadType=\(type)\(onlyNew ? "&ifGenerationMatch=0" : "")"
    }

    private func putWhole(
        _ content: Part,
        _ object: Data,
        _ attributes: ObjectAttributes,
        to name: ObjectName,
        onlyNew: Bool
    ) async throws {
        let boundary = "bowsprit-\(UInt64.random(in: 0 ... .max))"
        var head = ByteBuffer(string: "--\(boundary)\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n")
        head.writeData(object)
        head.writeString("\r\n--\(boundary)\r\nContent-Type: \(attributes.uploadType)\r\n\r\n")
        var body = Part(head)
        for piece in content.pieces { body.append(piece) }
        body.append(ByteBuffer(string: "\r\n--\(boundary)--\r\n"))
        let headers: HTTPHeaders = ["Content-Type": "multipart/related; boundary=\(boundary)"]
        let path = uploadPath("multipart", onlyNew: onlyNew)
        _ = try await send(.POST, path, headers: headers, body: body, name)
    }

    /// - Returns: the path of the session, below the endpoint: an emulator need not know its own address.
    private func beginUpload(
        _ object: Data,
        _ attributes: ObjectAttributes,
        of name: ObjectName,
        onlyNew: Bool
    ) async throws -> String {
        let headers: HTTPHeaders = [
            "Content-Type": "application/json; charset=UTF-8", "X-Upload-Content-Type": attributes.uploadType,
        ]
        let path = "\(uploadPath("resumable", onlyNew: onlyNew))&name=\("\(name)".percentEncoded())"
        let response = try await send(.POST, path, headers: headers, body: Part(ByteBuffer(data: object)), name)
        _ = try await transport.body(of: response)
        guard let location = response.headers.first(name: "Location").flatMap(URLComponents.init(string:)),
            let query = location.percentEncodedQuery, location.percentEncodedPath.hasPrefix("/")
        else { throw ObjectStorageError.failed("\(transport.name) sent no `Location` of an upload") }
        return "\(location.percentEncodedPath)?\(query)"
    }
}

extension ObjectAttributes {
    fileprivate var uploadType: String { contentType ?? "application/octet-stream" }
}
