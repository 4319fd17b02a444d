/// How browsers are told to take a file that a job left. Nothing that a job wrote may act as a page of this bot.
enum FileKind: Hashable, Sendable {
    /// Shown as plain text, whatever it is.
    case text
    /// Shown as an image of a media type that holds no scripts.
    case image(String)
    /// Saved.
    case download

    private static let texts: Set<String> = [
        "bash", "bazel", "c", "cc", "cfg", "conf", "cpp", "css", "csv", "diff", "env", "go", "h", "htm", "html", "ini",
        "java", "js", "json", "jsonl", "log", "markdown", "md", "mod", "out", "patch", "properties", "py", "rb", "rs",
        "rst", "sh", "sql", "sum", "svg", "swift", "tap", "toml", "tsv", "txt", "xml", "yaml", "yml",
    ]
    private static let images = [
        "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png", "webp": "image/webp",
    ]

    /// How the file at a path is taken, by the end of its name.
    init(path: String) {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".")
        let ending = parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
        if let image = Self.images[ending] {
            self = .image(image)
        } else {
            self = Self.texts.contains(ending) ? .text : .download
        }
    }

    /// The media type that is said.
    var mediaType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .image(let type): type
        case .download: "application/octet-stream"
        }
    }
}
