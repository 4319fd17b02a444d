import Settings

/// Files that are named by their paths below a folder.
struct FolderFiles: SettingsFiles {
    let root: String
    private let local = LocalSettingsFiles()

    init(root: String) {
        self.root = root
    }

    func kind(of path: String) throws(SettingsFileError) -> SettingsFileKind {
        try local.kind(of: "\(root)/\(path)")
    }

    func contents(of path: String) throws(SettingsFileError) -> [UInt8] {
        try local.contents(of: "\(root)/\(path)")
    }

    func names(in directory: String) throws(SettingsFileError) -> [String] {
        try local.names(in: "\(root)/\(directory)")
    }

    func version(of path: String) throws(SettingsFileError) -> String {
        try local.version(of: "\(root)/\(path)")
    }
}
