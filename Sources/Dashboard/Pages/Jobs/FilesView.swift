import WebPages

/// The files that a job left, on its page, by folder.
struct FilesView: Sendable {
    struct File: Sendable {
        let name: String
        let path: String
        let size: String
        let isDownload: Bool
    }

    struct Folder: Sendable {
        let name: String
        let files: [File]
    }

    let total: String
    let folders: [Folder]
    let isCut: Bool

    init(_ results: JobResults, job: String) {
        var folders: [(name: String, files: [File])] = []
        for file in results.files {
            let parts = file.path.split(separator: "/")
            let folder = parts.dropLast().map { "\($0)/" }.joined()
            let row = File(
                name: String(parts.last ?? ""),
                path: Link.file(file.path, of: job),
                size: file.size.byteWords,
                isDownload: FileKind(path: file.path) == .download
            )
            if folders.last?.name == folder {
                folders[folders.count - 1].files.append(row)
            } else if let index = folders.firstIndex(where: { $0.name == folder }) {
                folders[index].files.append(row)
            } else {
                folders.append((folder, [row]))
            }
        }
        // What the job left itself comes first, then the bot's records of the run.
        self.folders =
            folders.filter { !$0.name.isEmpty }.map(Folder.init)
            + folders.filter(\.name.isEmpty).map {
                Folder(name: "records of the run", files: $0.files)
            }
        total = results.files.count.grouped + (results.isCut ? "+" : "")
        isCut = results.isCut
    }
}

extension Int64 {
    /// A length in bytes as people compare it: `512 B`, `1.4 KiB`, `20 MiB`.
    var byteWords: String {
        var (value, unit) = (Double(self), "B")
        for larger in ["KiB", "MiB", "GiB", "TiB"] where value >= 1024 {
            (value, unit) = (value / 1024, larger)
        }
        let isWhole = unit == "B" || value >= 10
        return "\(isWhole ? "\(Int(value.rounded(.down)))" : "\((value * 10).rounded(.down) / 10)") \(unit)"
    }
}
