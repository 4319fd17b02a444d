public import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ArtifactStore {
    /// Reads a piece of a file.
    ///
    /// - Parameters:
    ///   - name: The file.
    ///   - offset: Where the piece begins, in bytes.
    ///   - count: How long it is at most.
    /// - Returns: the piece, shorter where the file ends; empty from the end on.
    /// - Throws: ``ArtifactError/notFound(_:)``, ``ArtifactError/failed(path:reason:)``.
    public func read(_ name: ObjectName, from offset: Int64 = 0, count: Int) throws(ArtifactError) -> Data {
        let file = try open(name)
        defer { close(file) }
        guard count > 0, offset >= 0 else { return Data() }
        var content = Data(count: min(count, try length(of: file, name, from: offset)))
        var filled = 0
        while filled < content.count {
            let read = content.withUnsafeMutableBytes { buffer in
                pread(
                    file,
                    buffer.baseAddress.map { $0 + filled },
                    buffer.count - filled,
                    off_t(offset) + off_t(filled)
                )
            }
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw ArtifactError("\(name)") }
            guard read > 0 else { break }
            filled += read
        }
        return content.prefix(filled)
    }

    /// The length of a file in bytes; nil when there is no such file.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``.
    public func size(of name: ObjectName) throws(ArtifactError) -> Int64? {
        do {
            let file = try open(name)
            defer { close(file) }
            return Int64(try length(of: file, name, from: 0))
        } catch .notFound {
            return nil
        }
    }

    /// The files and directories in a directory, by name; nil lists the root. Links and devices are left out.
    ///
    /// - Returns: at most `limit` entries.
    /// - Throws: ``ArtifactError/notFound(_:)``, ``ArtifactError/failed(path:reason:)``.
    public func list(_ directory: ObjectName?, limit: Int = 1000) throws(ArtifactError) -> [ArtifactEntry] {
        let folder = try folder(directory?.components[...] ?? [], creates: false)
        var entries: [ArtifactEntry] = []
        for name in try folder.names() {
            if let entry = Self.entry(name, in: folder) { entries.append(entry) }
        }
        return Array(entries.sorted { $0.name < $1.name }.prefix(limit))
    }

    private static func entry(_ name: String, in folder: borrowing FolderHandle) -> ArtifactEntry? {
        var status = stat()
        guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFDIR || kind == S_IFREG else { return nil }
        let modifiedAt = Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
        let isDirectory = kind == S_IFDIR
        return ArtifactEntry(
            name: name,
            isDirectory: isDirectory,
            size: isDirectory ? 0 : Int64(status.st_size),
            modifiedAt: modifiedAt
        )
    }

    private func open(_ name: ObjectName) throws(ArtifactError) -> CInt {
        do {
            return try folder(of: name, creates: false).file(name.last, O_RDONLY)
        } catch .notFound {
            throw .notFound("\(name)")
        }
    }

    private func length(of file: CInt, _ name: ObjectName, from offset: Int64) throws(ArtifactError) -> Int {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ArtifactError("\(name)") }
        return Int(max(0, Int64(status.st_size) - offset))
    }
}
