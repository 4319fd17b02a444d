import YAML

extension SettingsFiles {
    /// The text of a configuration file, as UTF-8.
    ///
    /// - Throws: `SettingsFileError` when it can't be read.
    func text(of path: String) throws(SettingsFileError) -> [UInt8] {
        let bytes = try contents(of: path)
        guard bytes.starts(with: [0x1f, 0x8b]) else { return bytes }
        throw SettingsFileError(path: path, reason: "the file is compressed with gzip, which Bowsprit does not read")
    }
}

extension SettingsFileError {
    /// The finding at the start of the file.
    var diagnostic: Diagnostic {
        Diagnostic(at: SourceLocation(file: path, line: 1, column: 1), .unreadableFile, reason)
    }
}
