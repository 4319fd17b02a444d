public import Artifacts

/// One clause of the contract of ``Artifacts/ObjectStorage``, to be held against a storage.
///
///     @Test(arguments: ObjectStorageCheck.all)
///     func `keeps the contract`(_ check: ObjectStorageCheck) async throws {
///         try await check.run(on: MyStorage(), below: "some/place/of/its/own")
///     }
public struct ObjectStorageCheck: Sendable, CustomStringConvertible {
    /// The clause, in words.
    public let description: String
    private let body: @Sendable (StorageCorner) async throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (StorageCorner) async throws -> Void) {
        self.description = description
        self.body = body
    }

    /// Checks the clause.
    ///
    /// - Parameter place: The directory of the check, in which there is nothing.
    /// - Throws: ``ObjectStorageViolation`` when the storage does not keep it, and whatever the storage throws.
    public func run(on storage: any ObjectStorage, below place: String) async throws {
        try await body(StorageCorner(storage: storage, place: place))
    }

    /// Every clause.
    public static var all: [ObjectStorageCheck] {
        writing + reading + listing
    }
}
