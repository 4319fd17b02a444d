import GRDB

extension StorageError {
    /// The failure of a read or a write, in one line.
    init(_ error: any Error) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError: self = .unavailable(error.message ?? "\(error.resultCode)")
        default: self = .unavailable("\(error)")
        }
    }
}

extension DatabasePool {
    /// Reads a snapshot of the database.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    func snapshot<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StorageError) -> Value {
        do {
            return try await read(body)
        } catch {
            throw StorageError(error)
        }
    }
}
