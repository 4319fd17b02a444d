public import Artifacts
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

extension S3Storage {
    /// Stores an object; see `ObjectStorage`.
    public func put(
        _ content: ByteStream,
        to name: ObjectName,
        _ attributes: ObjectAttributes,
        onlyNew: Bool
    ) async throws {
        // Not every storage knows the condition that is sent below.
        if onlyNew, try await info(of: name) != nil { throw ObjectStorageError.exists(address(of: name)) }
        var reader = PartReader(content, size: Self.partSize)
        var part = try await reader.part()
        guard !part.isLast else {
            let headers = Self.headers(attributes).merging(onlyNew ? Self.isNew : [:])
            _ = try await send(.PUT, name, headers: headers, body: part.content)
            return
        }
        let upload = try await beginUpload(of: name, attributes)
        do {
            var (tags, size): ([String], Int64) = ([], 0)
            while true {
                guard tags.count < Self.partCount else {
                    throw ObjectStorageError.failed("\(address(of: name)) would be longer than S3 allows")
                }
                size += Int64(part.content.length)
                tags.append(try await putPart(part.content, tags.count + 1, of: upload, name))
                if part.isLast { break }
                // Given back before the next one is read.
                part.content = Part()
                part = try await reader.part()
            }
            try await complete(upload, name, tags, size: size, onlyNew: onlyNew)
        } catch {
            // Also when this task is cancelled: parts that nobody completes cost money.
            await Task { _ = try? await send(.DELETE, name, query: [("uploadId", upload)], accepted: [404]) }.value
            throw error
        }
    }

    private func beginUpload(of name: ObjectName, _ attributes: ObjectAttributes) async throws -> String {
        let response = try await send(.POST, name, query: [("uploads", "")], headers: Self.headers(attributes))
        let body = String(decoding: try await transport.body(of: response), as: UTF8.self)
        guard let upload = S3Element.read(body)?["UploadId"]?.text, !upload.isEmpty else {
            throw ObjectStorageError.failed("\(transport.name) sent no `UploadId`")
        }
        return upload
    }

    private func putPart(
        _ part: Part,
        _ number: Int,
        of upload: String,
        _ name: ObjectName
    ) async throws -> String {
        let query = [("partNumber", "\(number)"), ("uploadId", upload)]
        let response = try await send(.PUT, name, query: query, body: part)
        guard let tag = response.headers.first(name: "ETag") else {
            throw ObjectStorageError.failed("\(transport.name) sent no `ETag` for a part")
        }
        return tag
    }

    private func complete(
        _ upload: String,
        _ name: ObjectName,
        _ tags: [String],
        size: Int64,
        onlyNew: Bool
    ) async throws {
        let parts = tags.enumerated().map {
            "<Part><PartNumber>\($0.offset + 1)</PartNumber><ETag>\($0.element.escapedForXML)</ETag></Part>"
        }
        let body = "<CompleteMultipartUpload>\(parts.joined())</CompleteMultipartUpload>"
        let headers = HTTPHeaders([("Content-Type", "application/xml")]).merging(onlyNew ? Self.isNew : [:])
        let response = try await send(
            .POST,
            name,
            query: [("uploadId", upload)],
            headers: headers,
            body: Part(ByteBuffer(string: body)),
            accepted: [404]
        )
        if response.status.code == 404 {
            // A try before this one may have done it, and its answer may have been lost.
            guard try await info(of: name)?.size == size else { throw try await fault(response, name) }
            return
        }
        let answer = S3Element.read(String(decoding: try await transport.body(of: response), as: UTF8.self))
        if answer?.name == "Error" { throw fault(status: response.status.code, error: answer, name) }
    }

    private static let isNew: HTTPHeaders = ["If-None-Match": "*"]

    private static func headers(_ attributes: ObjectAttributes) -> HTTPHeaders {
        var headers = HTTPHeaders()
        if let type = attributes.contentType { headers.add(name: "Content-Type", value: type) }
        if let encoding = attributes.contentEncoding { headers.add(name: "Content-Encoding", value: encoding) }
        for (key, value) in attributes.metadata { headers.add(name: "x-amz-meta-\(key)", value: value) }
        return headers
    }
}

extension HTTPHeaders {
    fileprivate func merging(_ others: HTTPHeaders) -> HTTPHeaders {
        var headers = self
        headers.add(contentsOf: others)
        return headers
    }
}

extension String {
    fileprivate var escapedForXML: String {
        reduce(into: "") { text, character in
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            default: text.append(character)
            }
        }
    }
}
