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
            throw Self.failure(path)
        }
        let changed = status.st_mtim
        return SettingsFileStatus(
            kind: status.st_mode & S_IFMT == S_IFDIR ? .directory : .file,
            version: "\(status.st_ino) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
        )
    }

    /// The bytes of a file.
    public func contents(of path: String) throws(SettingsFileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw SettingsFileError(path: path, reason: "it is a directory, not a file")
        }
        // What grows while it is read is read to its end.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var size = max(Int(status.st_size), 1)
        while true {
            var isBroken = false
            let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                let result = read(descriptor, buffer.baseAddress, buffer.count)
                isBroken = result < 0
                count = max(result, 0)
            }
            guard !isBroken else { throw Self.failure(path) }
            if chunk.isEmpty { return bytes }
            bytes = bytes.isEmpty ? chunk : bytes + chunk
            size = 4096
        }
    }

    /// The names in a directory.
    public func names(in directory: String) throws(SettingsFileError) -> [String] {
        guard let stream = opendir(directory) else { throw Self.failure(directory) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func failure(_ path: String) -> SettingsFileError {
        SettingsFileError(path: path, reason: String(cString: strerror(errno)))
    }
}
