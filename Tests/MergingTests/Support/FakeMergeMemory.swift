import Foundation
import Merging
import Synchronization

/// A memory that keeps the state as bytes, as a real one does, and fails when a test says so.
final class FakeMergeMemory: MergeMemory {
    struct Broken: Error {}

    private let saved = Mutex<Data?>(nil)
    private let broken = Mutex(false)

    /// Whether nothing can be loaded or saved.
    var isBroken: Bool {
        get { broken.withLock { $0 } }
        set { broken.withLock { $0 = newValue } }
    }

    func load() async throws -> MergeState? {
        if isBroken { throw Broken() }
        return try saved.withLock { try $0.map { try JSONDecoder().decode(MergeState.self, from: $0) } }
    }

    func save(_ state: MergeState) async throws {
        if isBroken { throw Broken() }
        let data = try JSONEncoder().encode(state)
        saved.withLock { $0 = data }
    }
}
