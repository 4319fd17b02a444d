import Foundation

/// Configuration files on this machine.
public struct LocalSettingsFiles: SettingsFiles {
    /// Files by their paths, relative ones from the working directory.
    public init() {}

    /// What there is at a path. The version is made of the number, size and time of change of the file that the path
    /// leads to, so that a new target of a link shows.
    public func status(of path: String) throws(SettingsFileError) -> SettingsFileStatus {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw SettingsFileError(path: path, reason: String(cString: strerror(errno)))
        }
        let changed = status.st_mtim
        return SettingsFileStatus(
            kind: status.st_mode & S_IFMT == S_IFDIR ? .directory : .file,
            version: "\(status.st_ino) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
        )
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
}
