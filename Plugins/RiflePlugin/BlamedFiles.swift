import PluginKit

/// The changed files whose authors are looked up: not too many, and from as many directories as possible.
struct BlamedFiles {
    /// The files, in turns from each directory.
    let files: [ChangedFile]

    /// How many files are looked up.
    static let limit = 20

    init(_ changed: [ChangedFile]) {
        // Nobody wrote a new file before, and a deleted one needs nobody who knows it.
        let candidates = changed.filter { $0.change != .added && $0.change != .removed && $0.patch != nil }
        guard candidates.count > Self.limit else {
            files = candidates
            return
        }
        var directories: [String] = []
        var rest: [String: ArraySlice<ChangedFile>] = [:]
        for file in candidates {
            let directory = OwnersPath.parent(file.path)
            if rest[directory] == nil { directories.append(directory) }
            rest[directory, default: []].append(file)
        }
        var picked: [ChangedFile] = []
        while picked.count < Self.limit {
            for directory in directories {
                if let file = rest[directory]?.popFirst() { picked.append(file) }
            }
        }
        files = Array(picked.prefix(Self.limit))
    }
}
