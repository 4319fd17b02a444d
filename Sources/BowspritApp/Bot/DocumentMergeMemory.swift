import Merging
import Persistence

/// Keeps what the merger must remember over a restart in the bot's database.
struct DocumentMergeMemory: MergeMemory {
    private static let name = "merging"

    let documents: DocumentStore

    func load() async throws -> MergeState? { try await documents.load(MergeState.self, named: Self.name) }

    func save(_ state: MergeState) async throws { try await documents.save(state, named: Self.name) }
}
