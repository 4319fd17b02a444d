import Foundation

/// The files that inputs are made of, in the order of their paths.
struct Corpus: Sendable {
    /// A file, with its path below the folder of the corpus.
    struct Entry: Sendable {
        var path: String
        var bytes: [UInt8]
    }

    /// Larger files make few inputs in a time and no others than smaller ones.
    static let maximumSize = 64 << 10

    private(set) var entries: [Entry]

    init(_ entries: [Entry]) {
        self.entries = entries.sorted { $0.path < $1.path }
    }

    /// Reads all files below a folder that a target wants.
    init(folder: String, for target: FuzzTarget) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var entries: [Entry] = []
        for name in names where target.wants(name) {
            let url = URL(fileURLWithPath: folder).appending(path: name)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            entries.append(Entry(path: name, bytes: [UInt8](try Data(contentsOf: url))))
        }
        self.init(entries)
    }

    /// The files that are small enough to be mutated.
    var mutable: [Entry] { entries.filter { $0.bytes.count <= Self.maximumSize } }
}
