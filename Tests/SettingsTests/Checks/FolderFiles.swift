import Settings

/// Files that are named by their paths below a folder.
struct FolderFiles: SettingsFiles {
    let root: String
    private let local = LocalSettingsFiles()

    init(root: String) {
        self.root = root
    }

    func status(of path: String) throws(SettingsFileError) -> SettingsFileStatus {
        try local.status(of: "\(root)/\(path)")
    }

    func contents(of path: String) throws(SettingsFileError) -> [UInt8] {
        try local.contents(of: "\(root)/\(path)")
    }

    func names(in directory: String) throws(SettingsFileError) -> [String] {
        try local.names(in: "\(root)/\(directory)")
    }
}
