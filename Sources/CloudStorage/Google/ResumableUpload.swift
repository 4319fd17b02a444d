import Artifacts
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// One object on its way to Google, part by part.
struct ResumableUpload {
    let storage: GoogleStorage
    let name: ObjectName
    let path: String
    /// Whether Google has it all.
    private(set) var isComplete = false
    /// How many bytes Google has kept.
    private var kept: Int64 = 0

    init(storage: GoogleStorage, name: ObjectName, path: String) {
        self.storage = storage
        self.name = name
        self.path = path
    }

    /// Sends the next part. After a broken connection Google is asked how much of it came.
    ///
    /// - Throws: ``ObjectStorageError``.
    mutating func put(_ part: Part, isLast: Bool) async throws {
        let start = kept
        let end = start + Int64(part.length)
        let total = isLast ? "\(end)" : "*"
        var pauses = storage.transport.retry.pauses[...]
        while kept < end || isLast && !isComplete {
            let before = kept
            do {
                let rest = part.dropping(Int(kept - start))
                let range = kept < end ? "bytes \(kept)-\(end - 1)/\(total)" : "bytes */\(total)"
                try await send(rest, range, start: start, end: end, isLast: isLast)
            } catch ObjectStorageError.unavailable(let reason) {
                try await pause(&pauses, or: .unavailable(reason))
                try await ask(start: start, end: end, isLast: isLast)
            }
            if kept == before, !isComplete {
                try await pause(&pauses, or: .unavailable("\(storage.transport.name) does not take \(name)"))
            }
        }
    }

    private func pause(_ pauses: inout ArraySlice<Duration>, or error: ObjectStorageError) async throws {
        guard let pause = pauses.popFirst() else { throw error }
        try await storage.transport.retry.clock.sleep(for: pause)
    }

    /// Asks how much came.
    private mutating func ask(start: Int64, end: Int64, isLast: Bool) async throws {
        do {
            let range = "bytes */\(isLast ? "\(end)" : "*")"
            try await send(Part(), range, start: start, end: end, isLast: isLast)
        } catch ObjectStorageError.unavailable {
            // The next try asks again, or tells how it fails.
            return
        }
    }

    private mutating func send(
        _ content: Part,
        _ range: String,
        start: Int64,
        end: Int64,
        isLast: Bool
    ) async throws {
        let response = try await storage.transport.attempt { [storage, path] in
            try await storage.request(.PUT, path, headers: ["Content-Range": range], body: content)
        }
        switch response.status.code {
        case 200, 201:
            let object = try storage.decode(GoogleObject.self, try await storage.transport.body(of: response))
            guard isLast, object.size.flatMap({ Int64($0) }) == end else {
                throw ObjectStorageError.failed("\(storage.transport.name) ended the upload of \(name) too early")
            }
            kept = end
            isComplete = true
        case 308:
            _ = try await storage.transport.body(of: response)
            let last = response.headers.first(name: "Range")?.split(separator: "-").last.flatMap { Int64($0) }
            let next = last.map { $0 + 1 } ?? 0
            guard next >= start, next <= end else {
                throw ObjectStorageError.failed("\(storage.transport.name) lost a part of \(name)")
            }
            kept = next
        default:
            throw try await storage.fault(response, name)
        }
    }
}
