import YAML

extension SettingsFiles {
    /// The text of a configuration file, as UTF-8, expanded if it is compressed with gzip.
    ///
    /// - Throws: `SettingsFileError` when it can't be read.
    public func text(of path: String) throws(SettingsFileError) -> [UInt8] {
        let bytes = try contents(of: path)
        guard bytes.starts(with: [0x1f, 0x8b]) else { return bytes }
        guard let text = Gzip.expanded(bytes) else {
            throw SettingsFileError(path: path, reason: "the file is compressed with gzip, and damaged or too large")
        }
        return text
    }
}

extension SettingsFileError {
    /// The finding at the start of the file.
    var diagnostic: Diagnostic {
        Diagnostic(at: SourceLocation(file: path, line: 1, column: 1), .unreadableFile, reason)
    }
}
