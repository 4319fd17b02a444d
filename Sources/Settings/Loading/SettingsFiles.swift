/// Where configuration files are read from.
public protocol SettingsFiles: Sendable {
    /// What there is at a path.
    ///
    /// - Throws: `SettingsFileError` when it can't be found out.
    func kind(of path: String) throws(SettingsFileError) -> SettingsFileKind

    /// The bytes of a file.
    ///
    /// - Throws: `SettingsFileError` when it can't be read.
    func contents(of path: String) throws(SettingsFileError) -> [UInt8]

    /// The names in a directory, in any order.
    ///
    /// - Throws: `SettingsFileError` when it can't be read.
    func names(in directory: String) throws(SettingsFileError) -> [String]

    /// A text that differs after the file has changed; cheap enough to ask for every second.
    ///
    /// - Throws: `SettingsFileError` when it can't be found out.
    func version(of path: String) throws(SettingsFileError) -> String
}
