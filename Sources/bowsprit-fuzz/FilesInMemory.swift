import Settings

/// Configuration files that are only in memory.
struct FilesInMemory: SettingsFiles {
    let contents: [String: [UInt8]]

    func kind(of path: String) throws(SettingsFileError) -> SettingsFileKind {
        if contents[path] != nil { return .file }
        return contents.keys.contains { $0.hasPrefix(path + "/") } ? .directory : .missing
    }

    func contents(of path: String) throws(SettingsFileError) -> [UInt8] {
        guard let bytes = contents[path] else {
            throw SettingsFileError(path: path, reason: "there is no such file")
        }
        return bytes
    }

    func names(in directory: String) throws(SettingsFileError) -> [String] {
        let inner = contents.keys.filter { $0.hasPrefix(directory + "/") }.map { $0.dropFirst(directory.count + 1) }
        return Set(inner.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }

    func version(of path: String) throws(SettingsFileError) -> String { "" }
}
