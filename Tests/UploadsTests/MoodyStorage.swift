import Artifacts
import ObjectStorageTesting
import ReporterTesting
import Synchronization

/// A bucket that works, fails or keeps silent, as a test says.
final class MoodyStorage: ObjectStorage {
    let memory = MemoryStorage()
    private let mood = Mutex(ServiceMood.working)
    private let (asked, wasAsked) = AsyncStream.makeStream(of: Void.self)

    var address: String { memory.address }
    var keepsAttributes: Bool { memory.keepsAttributes }

    func setMood(_ mood: ServiceMood) { self.mood.withLock { $0 = mood } }

    /// Waits until something was asked of it while it was silent.
    func waitUntilAsked() async { for await _ in asked { return } }

    private func answer() async throws {
        switch mood.withLock({ $0 }) {
        case .working: return
        case .failing: throw ObjectStorageError.unavailable("busy")
        case .silent:
            wasAsked.yield()
            for await _ in AsyncStream<Never>.makeStream().stream {}
            throw CancellationError()
        }
    }

    func put(
        _ content: ByteStream,
        to name: ObjectName,
        _ attributes: ObjectAttributes,
        onlyNew: Bool
    ) async throws {
        try await answer()
        try await memory.put(content, to: name, attributes, onlyNew: onlyNew)
    }

    func get(_ name: ObjectName, range: Range<Int64>?) async throws -> ByteStream {
        try await answer()
        return try await memory.get(name, range: range)
    }

    func info(of name: ObjectName) async throws -> ObjectInfo? {
        try await answer()
        return try await memory.info(of: name)
    }

    func list(_ listing: ObjectListing) async throws -> ObjectPage {
        try await answer()
        return try await memory.list(listing)
    }

    func delete(_ name: ObjectName) async throws {
        try await answer()
        try await memory.delete(name)
    }
}
