public import JobEngine

/// One clause of the contract of ``JobEngine/JobStore``, to be held against an empty store.
///
///     @Test(arguments: JobStoreCheck.all)
///     func `keeps the contract`(_ check: JobStoreCheck) async throws {
///         try await check.run(on: MyStore())
///     }
public struct JobStoreCheck: Sendable, CustomStringConvertible {
    /// The clause, in words.
    public let description: String
    private let body: @Sendable (any JobStore) async throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (any JobStore) async throws -> Void) {
        self.description = description
        self.body = body
    }

    /// Checks the clause.
    ///
    /// - Throws: ``JobStoreViolation`` when the store does not keep it, and whatever the store throws.
    public func run(on store: any JobStore) async throws {
        try await body(store)
    }

    /// Every clause.
    public static var all: [JobStoreCheck] {
        writing + listing + watching
    }
}
