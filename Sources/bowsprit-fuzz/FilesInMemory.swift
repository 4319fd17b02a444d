import Settings

/// Configuration files that are only in memory.
struct FilesInMemory: SettingsFiles {
    let contents: [String: [UInt8]]

    func status(of path: String) throws(SettingsFileError) -> SettingsFileStatus {
        if contents[path] != nil { return SettingsFileStatus(kind: .file) }
        guard contents.keys.contains(where: { $0.hasPrefix(path + "/") }) else {
            throw SettingsFileError(path: path, reason: "there is no such file")
        }
        return SettingsFileStatus(kind: .directory)
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
}
