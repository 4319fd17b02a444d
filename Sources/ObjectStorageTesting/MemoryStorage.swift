public import Artifacts
import Foundation
import Synchronization

/// A bucket in memory, which remembers what was stored in which order and can refuse to.
public final class MemoryStorage: ObjectStorage {
    /// An object.
    public struct Object: Hashable, Sendable {
        /// Its bytes.
        public var bytes: [UInt8]
        /// What else was given.
        public var attributes: ObjectAttributes
    }

    private struct State {
        var objects: [String: Object] = [:]
        var order: [String] = []
        var refused: Set<String> = []
        var running = 0
        var mostRunning = 0
    }

    /// The address of the bucket.
    public let address: String
    private let state = Mutex(State())

    /// An empty bucket.
    public init(address: String = "gs://memory") {
        self.address = address
    }

    /// Attributes are kept.
    public var keepsAttributes: Bool { true }

    /// All objects by name.
    public var objects: [String: Object] { state.withLock { $0.objects } }

    /// The names that were stored, in the order in which they were whole, again for each time.
    public var order: [String] { state.withLock { $0.order } }

    /// How many were on their way at a time at most.
    public var mostAtATime: Int { state.withLock { $0.mostRunning } }

    /// Makes it refuse to store names that end so.
    public func refuse(_ endings: Set<String>) { state.withLock { $0.refused = endings } }

    /// Stores an object; see `ObjectStorage`.
    public func put(
        _ content: ByteStream,
        to name: ObjectName,
        _ attributes: ObjectAttributes,
        onlyNew: Bool
    ) async throws {
        state.withLock { state in
            state.running += 1
            state.mostRunning = max(state.mostRunning, state.running)
        }
        defer { state.withLock { $0.running -= 1 } }
        let bytes = try await content.collect(upTo: 1 << 30)
        try state.withLock { state in
            if state.refused.contains(where: "\(name)".hasSuffix) { throw ObjectStorageError.unavailable("busy") }
            if onlyNew, state.objects["\(name)"] != nil { throw ObjectStorageError.exists(address(of: name)) }
            state.objects["\(name)"] = Object(bytes: bytes, attributes: attributes)
            state.order.append("\(name)")
        }
    }

    /// An object's bytes; see `ObjectStorage`.
    public func get(_ name: ObjectName, range: Range<Int64>?) async throws -> ByteStream {
        guard let object = objects["\(name)"] else { throw ObjectStorageError.notFound(address(of: name)) }
        guard let range else { return ByteStream(object.bytes) }
        let all = Int64(0)..<Int64(object.bytes.count)
        let part = range.clamped(to: all)
        return ByteStream(Array(object.bytes[Int(part.lowerBound)..<Int(part.upperBound)]))
    }

    /// What is known of an object; see `ObjectStorage`.
    public func info(of name: ObjectName) async throws -> ObjectInfo? {
        objects["\(name)"].map { Self.info(name, $0) }
    }

    /// Lists objects; see `ObjectStorage`.
    public func list(_ listing: ObjectListing) async throws -> ObjectPage {
        let entries = objects.keys.filter { $0.utf8.starts(with: listing.prefix.utf8) }.map { key in
            guard listing.isShallow else { return key }
            let rest = key.utf8.dropFirst(listing.prefix.utf8.count)
            guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return key }
            return String(key[...slash])
        }
        let sorted = Set(entries).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .filter { entry in listing.token.map { $0.utf8.lexicographicallyPrecedes(entry.utf8) } ?? true }
        var page = ObjectPage()
        for entry in sorted.prefix(listing.limit) {
            if let object = objects[entry], let name = try? ObjectName(entry) {
                page.objects.append(Self.info(name, object))
            } else {
                page.prefixes.append(entry)
            }
        }
        if sorted.count > listing.limit { page.next = sorted.prefix(listing.limit).last }
        return page
    }

    /// Deletes an object; see `ObjectStorage`.
    public func delete(_ name: ObjectName) async throws {
        _ = state.withLock { $0.objects.removeValue(forKey: "\(name)") }
    }

    private static func info(_ name: ObjectName, _ object: Object) -> ObjectInfo {
        ObjectInfo(
            name: name,
            size: Int64(object.bytes.count),
            modifiedAt: Date(timeIntervalSince1970: 0),
            attributes: object.attributes
        )
    }
}
