/// The media types of the files that jobs usually leave, by extension; see
/// [IANA's list](https://www.iana.org/assignments/media-types/media-types.xhtml).
enum UsualMediaTypes {
    static let all: [String: String] = [
        "cov": text, "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8", "diff": text,
        "gif": "image/gif", "htm": "text/html; charset=utf-8", "html": "text/html; charset=utf-8",
        "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8", "json": "application/json",
        "log": text, "md": "text/markdown; charset=utf-8", "pb": "application/octet-stream", "pdf": "application/pdf",
        "png": "image/png", "svg": "image/svg+xml", "tar": "application/x-tar", "txt": text,
        "wasm": "application/wasm", "webp": "image/webp", "xml": "application/xml", "yaml": "application/yaml",
        "yml": "application/yaml", "zip": "application/zip",
    ]

    static let text = "text/plain; charset=utf-8"
}
