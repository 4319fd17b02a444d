/// Where configuration files are read from.
public protocol SettingsFiles: Sendable {
    /// What there is at a path; cheap enough to ask for every file every second.
    ///
    /// - Throws: `SettingsFileError` when there is nothing, or it can't be found out.
    func status(of path: String) throws(SettingsFileError) -> SettingsFileStatus

    /// The bytes of a file.
    ///
    /// - Throws: `SettingsFileError` when it can't be read.
    func contents(of path: String) throws(SettingsFileError) -> [UInt8]

    /// The names in a directory, in any order.
    ///
    /// - Throws: `SettingsFileError` when it can't be read.
    func names(in directory: String) throws(SettingsFileError) -> [String]
}
