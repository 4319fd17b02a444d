import WebPages

/// A file to edit and push: the template `edit`.
struct EditView: Sendable {
    let title: String
    let pullPath: String
    let file: String
    let branch: String
    let content: String

    init(_ visit: ForgeVisit, file: String, content: String) throws(ForgeError) {
        let (issue, pull) = try visit.thread
        title = "\(issue.title) #\(issue.number)"
        pullPath = try visit.pullPath
        self.file = file
        branch = pull.head.ref
        self.content = content
    }
}
