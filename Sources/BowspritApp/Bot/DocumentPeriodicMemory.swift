import JobEngine
import Persistence

/// Keeps since when the times of periodics count in the bot's database.
struct DocumentPeriodicMemory: PeriodicMemory {
    private static let name = "periodics"

    let documents: DocumentStore

    func load() async throws -> PeriodicState? { try await documents.load(PeriodicState.self, named: Self.name) }

    func save(_ state: PeriodicState) async throws { try await documents.save(state, named: Self.name) }
}
