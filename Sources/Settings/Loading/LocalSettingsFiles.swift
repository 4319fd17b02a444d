import Foundation

/// Configuration files on this machine.
public struct LocalSettingsFiles: SettingsFiles {
    /// Files by their paths, relative ones from the working directory.
    public init() {}

    /// What there is at a path.
    public func kind(of path: String) throws(SettingsFileError) -> SettingsFileKind {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { return .missing }
        return isDirectory.boolValue ? .directory : .file
    }

    /// The bytes of a file.
    public func contents(of path: String) throws(SettingsFileError) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw SettingsFileError(path: path, reason: error.localizedDescription)
        }
    }

    /// The names in a directory.
    public func names(in directory: String) throws(SettingsFileError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw SettingsFileError(path: directory, reason: error.localizedDescription)
        }
    }

    /// Number, size and time of change of the file that the path leads to, so that a new target of a link shows.
    public func version(of path: String) throws(SettingsFileError) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw SettingsFileError(path: path, reason: String(cString: strerror(errno)))
        }
        let changed = status.st_mtim
        return "\(status.st_ino) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
    }
}
