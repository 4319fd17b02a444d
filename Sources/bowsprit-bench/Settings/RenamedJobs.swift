import YAML

/// A job file of which copies are made that can stand beside it.
struct RenamedJobs {
    private struct Place: Hashable {
        var line: Int
        var column: Int
    }

    private var lines: [String]
    /// Where the names of jobs and repositories end, the last on a line first.
    private let ends: [Place]

    /// Reads a job file. Its presets are left out: they may be given only once.
    ///
    /// - Throws: `YAMLError` when the text is not YAML.
    init(_ text: String, file: String) throws {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let root = try YAMLParser().parse(text, file: file) else {
            ends = []
            return
        }
        ends = Set(Self.names(in: root).map(Self.end)).sorted { $0.column > $1.column }
        let keys = root.ownPairs.map(\.key)
        if let position = keys.firstIndex(where: { $0.text == "presets" }) {
            let end = keys.dropFirst(position + 1).first?.line ?? lines.count + 1
            for line in keys[position].line..<end { lines[line - 1] = "" }
        }
    }

    /// The text with a suffix on every job and repository.
    func text(suffix: String) -> String {
        var lines = lines
        for end in ends {
            let scalars = lines[end.line - 1].unicodeScalars
            lines[end.line - 1].insert(
                contentsOf: suffix,
                at: scalars.index(scalars.startIndex, offsetBy: end.column - 1)
            )
        }
        return lines.joined(separator: "\n")
    }

    private static func names(in root: YAMLNode) -> [YAMLNode] {
        let repositories = ["presubmits", "postsubmits"].flatMap { root[$0]?.ownPairs ?? [] }
        let jobs = repositories.flatMap(\.value.elements) + (root["periodics"]?.elements ?? [])
        return repositories.map(\.key) + jobs.compactMap { $0["name"] }
    }

    /// Where the text of a name ends. Names are on one line and need no escapes.
    private static func end(_ name: YAMLNode) -> Place {
        let quote = name.style == .plain ? 0 : 1
        return Place(line: name.line, column: name.column + quote + (name.text?.unicodeScalars.count ?? 0))
    }
}
