import Foundation

/// Keeps the seed that is being tried in a file, so that it is known after a crash.
struct CurrentSeed {
    private let file: FileHandle

    init(path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    func note(_ seed: UInt64) throws {
        let text = String(seed)
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data((text + String(repeating: " ", count: 20 - text.count) + "\n").utf8))
    }
}
