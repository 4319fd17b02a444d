import WebPages

/// What a pull request changes: the template `files`.
struct FilesView: Sendable {
    struct File: Sendable {
        let id: String
        let name: String
        let count: String
        let patchHTML: HTML
        let isBinary: Bool
    }

    let title: String
    let number: String
    let repository: String
    let repositoryPath: String
    let url: String
    let topic: String
    let tabs: TabsView
    let list: [File]

    init(_ visit: ForgeVisit, files: [ForgeFileChange]) throws(ForgeError) {
        let found = try visit.repository
        let issue = try visit.thread.issue
        let path = try visit.pullPath
        title = issue.title
        number = "#\(issue.number)"
        repository = found.fullName
        repositoryPath = ForgePath.repository(found.fullName)
        url = "\(path)/files"
        topic = LiveTopic.thread(found.fullName, issue.number).rawValue
        tabs = TabsView(path: path, fileCount: files.count, isFiles: true)
        list = files.enumerated().map { index, file in
            File(
                id: "file-\(index)",
                name: file.previousPath.map { "\($0) → \(file.path)" } ?? file.path,
                count: "\(file.status), +\(file.additions) −\(file.deletions)",
                patchHTML: Self.markup(file.patch ?? ""),
                isBinary: file.patch == nil
            )
        }
    }

    /// A patch, each line in the colour of what it does; it is cut where it is too long to read.
    private static func markup(_ patch: String) -> HTML {
        let lines = patch.split(separator: "\n", omittingEmptySubsequences: false)
        let rows = lines.prefix(2_000).map { line in
            let style =
                switch line.first {
                case "+": "add"
                case "-": "del"
                case "@": "hunk"
                default: "same"
                }
            return "<span class=\"\(style)\">\(HTML(escaping: line).text)\n</span>"
        }
        return HTML(markup: rows.joined() + (lines.count > 2_000 ? "…" : ""))
    }
}
