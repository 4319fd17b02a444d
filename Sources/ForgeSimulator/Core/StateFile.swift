import Foundation

/// The state on disk: one JSON file, replaced as a whole.
struct StateFile: Sendable {
    let url: URL

    /// Reads the state; nil where nothing was saved yet.
    ///
    /// - Throws: ``ForgeStartError`` where the file can't be read or holds something else.
    func load() throws -> SimulatorState? {
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        do {
            return try JSONDecoder().decode(SimulatorState.self, from: Data(contentsOf: url))
        } catch {
            throw ForgeStartError("Cannot read the state in \(url.path): delete its folder to start afresh.")
        }
    }

    func save(_ state: SimulatorState) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(state).write(to: url, options: .atomic)
    }
}
