import YAML

/// Finds the parts of jobs in their files, which are read again for that: only jobs with findings are looked for.
struct JobPlaces {
    private let files: any SettingsFiles
    private var jobs: [String: [SourceLocation: YAMLNode]] = [:]

    init(_ files: any SettingsFiles) {
        self.files = files
    }

    /// Where something is, as exactly as the files tell.
    mutating func location(of place: CheckFinding.Place) -> SourceLocation {
        switch place {
        case .file(let location): location
        case .job(let start, let path): jobs(in: start.file)[start]?.location(of: path) ?? start
        }
    }

    private mutating func jobs(in file: String) -> [SourceLocation: YAMLNode] {
        if let known = jobs[file] { return known }
        let root = YAMLNode.read(file, files)
        let lists = ["presubmits", "postsubmits"].flatMap { key in
            root?[key]?.pairs.map(\.value) ?? []
        }
        let nodes = (lists + [root?["periodics"]].compactMap(\.self)).flatMap(\.elements)
        let found = Dictionary(nodes.map { ($0.location, $0) }) { first, _ in first }
        jobs[file] = found
        return found
    }
}
