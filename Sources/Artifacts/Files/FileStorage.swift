import Foundation

/// A directory of this machine as a bucket. Directories are not objects; links and what is behind them are not there.
///
/// `.NUMBER.tmp` is the name of an object on its way, and is not listed.
public struct FileStorage: ObjectStorage {
    /// The directory.
    public let store: ArtifactStore

    /// The files of a store.
    public init(_ store: ArtifactStore) {
        self.store = store
    }

    /// The address of the bucket.
    public var address: String { "file://\(store.root.path)" }

    /// Whether attributes are stored.
    public var keepsAttributes: Bool { false }

    /// Stores an object; see `ObjectStorage`.
    public func put(
        _ content: ByteStream,
        to name: ObjectName,
        _ attributes: ObjectAttributes,
        onlyNew: Bool
    ) async throws {
        let isWritten = try await translated { try await store.write(content, to: name, onlyNew: onlyNew) }
        guard isWritten else { throw ObjectStorageError.exists(address(of: name)) }
    }

    /// An object's bytes; see `ObjectStorage`.
    public func get(_ name: ObjectName, range: Range<Int64>?) async throws -> ByteStream {
        _ = try await translated { try store.file(name) }
        return store.stream(name, range: range)
    }

    /// What is known of an object; see `ObjectStorage`.
    public func info(of name: ObjectName) async throws -> ObjectInfo? {
        do {
            let status = try await translated { try store.file(name).status() }
            return ObjectInfo(name: name, size: status.size, modifiedAt: status.modifiedAt)
        } catch ObjectStorageError.notFound {
            return nil
        }
    }

    /// Lists objects; see `ObjectStorage`.
    public func list(_ listing: ObjectListing) async throws -> ObjectPage {
        try await translated {
            var walk = FileWalk(store: store, listing: listing)
            return try walk.page()
        }
    }

    /// Deletes an object; see `ObjectStorage`.
    public func delete(_ name: ObjectName) async throws {
        try await translated { try store.delete(name) }
    }

    private func translated<Value>(_ operation: () async throws -> Value) async throws -> Value {
        do {
            return try await operation()
        } catch let error as ArtifactError {
            switch error {
            case .notFound(let path): throw ObjectStorageError.notFound("\(address)/\(path)")
            case .failed, .invalidName: throw ObjectStorageError.failed("\(address): \(error)")
            }
        }
    }
}
