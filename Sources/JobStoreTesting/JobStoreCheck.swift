public import JobEngine

/// One clause of the contract of ``JobEngine/JobStore``, to be held against an empty store.
///
///     @Test(arguments: JobStoreCheck.all)
///     func `keeps the contract`(_ check: JobStoreCheck) async throws {
///         try await check.run(on: MyStore())
///     }
///
/// A store whose jobs other processes share is also held against itself: give ``run(on:and:)`` two that share their jobs
/// and nothing else.
public struct JobStoreCheck: Sendable, CustomStringConvertible {
    /// The clause, in words.
    public let description: String
    private let body: @Sendable (any JobStore, any JobStore) async throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (any JobStore) async throws -> Void) {
        self.init(description) { store, _ in try await body(store) }
    }

    init(_ description: String, _ body: @escaping @Sendable (any JobStore, any JobStore) async throws -> Void) {
        self.description = description
        self.body = body
    }

    /// Checks the clause.
    ///
    /// - Throws: ``JobStoreViolation`` when the store does not keep it, and whatever the store throws.
    public func run(on store: any JobStore) async throws {
        try await body(store, store)
    }

    /// Checks the clause with two stores that share their jobs, as those of two processes do.
    ///
    /// - Throws: ``JobStoreViolation`` when they do not keep it, and whatever they throw.
    public func run(on store: any JobStore, and other: any JobStore) async throws {
        try await body(store, other)
    }

    /// Every clause.
    public static var all: [JobStoreCheck] {
        writing + listing + watching + sharing
    }
}
