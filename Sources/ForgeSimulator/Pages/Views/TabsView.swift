/// The two sides of a pull request: the template `tabs`.
struct TabsView: Sendable {
    let conversationPath: String
    let filesPath: String
    let fileCount: Int
    let isFiles: Bool

    init(path: String, fileCount: Int, isFiles: Bool) {
        conversationPath = path
        filesPath = "\(path)/files"
        self.fileCount = fileCount
        self.isFiles = isFiles
    }
}
