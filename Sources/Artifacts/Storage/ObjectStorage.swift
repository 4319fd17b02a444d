/// A bucket: objects by name. `ObjectStorageTesting` checks the contract.
///
/// Whatever fails because of the network or the service is tried again first. Errors are ``ObjectStorageError``,
/// `CancellationError`, and what a stream that is to be stored throws.
public protocol ObjectStorage: Sendable {
    /// The address of the bucket, such as `s3://results`, without a slash at its end.
    var address: String { get }

    /// Whether ``ObjectAttributes`` are stored. Where they are not, packed bytes could not be told from others.
    var keepsAttributes: Bool { get }

    /// Stores an object. Readers see the old one or the new one whole; one that fails on the way leaves nothing.
    ///
    /// No more than a part of bounded size is in memory, however long the stream is.
    ///
    /// - Parameter onlyNew: Whether an object of that name stays as it is.
    /// - Throws: ``ObjectStorageError/exists(_:)`` with `onlyNew`.
    func put(_ content: ByteStream, to name: ObjectName, _ attributes: ObjectAttributes, onlyNew: Bool) async throws

    /// An object's bytes as they are stored.
    ///
    /// - Parameter range: Which of them; nil for all. The part of the range behind the end of the object is left out.
    /// - Throws: ``ObjectStorageError/notFound(_:)``.
    func get(_ name: ObjectName, range: Range<Int64>?) async throws -> ByteStream

    /// What is known of an object; nil when there is none.
    func info(of name: ObjectName) async throws -> ObjectInfo?

    /// Lists objects in the order of their names' bytes.
    func list(_ listing: ObjectListing) async throws -> ObjectPage

    /// Deletes an object. One that is not there is deleted already.
    func delete(_ name: ObjectName) async throws
}

extension ObjectStorage {
    /// Stores an object that fits in memory.
    public func put(
        _ bytes: [UInt8],
        to name: ObjectName,
        _ attributes: ObjectAttributes = ObjectAttributes(),
        onlyNew: Bool = false
    ) async throws {
        try await put(ByteStream(bytes), to: name, attributes, onlyNew: onlyNew)
    }

    /// The address of an object.
    public func address(of name: ObjectName) -> String { "\(address)/\(name)" }
}
