#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open directory. Everything below it is reached part by part, never through a symbolic link: jobs write into the
/// store, and one that leaves a link to `/etc` there must not make it readable.
struct FolderHandle: ~Copyable {
    let descriptor: CInt

    private init(owning descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Opens a directory by its path.
    static func open(_ path: String) throws(ArtifactError) -> FolderHandle {
        let descriptor = systemOpen(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw ArtifactError(path) }
        return FolderHandle(owning: descriptor)
    }

    /// Opens a directory in this one, and makes it if asked to.
    func folder(_ name: String, creates: Bool) throws(ArtifactError) -> FolderHandle {
        if creates, mkdirat(descriptor, name, 0o755) != 0, errno != EEXIST { throw ArtifactError(name) }
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let child = systemOpen(descriptor, name, flags, 0)
        guard child >= 0 else { throw ArtifactError(name) }
        return FolderHandle(owning: child)
    }

    /// The names in this directory, without `.` and `..`, in no order.
    func names() throws(ArtifactError) -> [String] {
        let copy = systemOpen(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard copy >= 0, let stream = fdopendir(copy) else { throw ArtifactError(".") }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Opens a plain file in this directory. It never waits, also where the name is that of a FIFO.
    func file(_ name: String, _ flags: CInt, mode: mode_t = 0o644) throws(ArtifactError) -> CInt {
        let file = systemOpen(descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode)
        guard file >= 0 else { throw ArtifactError(name) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            throw .notFound(name)
        }
        return file
    }
}

/// `openat`, again after an interruption.
private func systemOpen(_ directory: CInt, _ path: String, _ flags: CInt, _ mode: mode_t) -> CInt {
    while true {
        let descriptor = openat(directory, path, flags, mode)
        if descriptor >= 0 || errno != EINTR { return descriptor }
    }
}

extension ArtifactError {
    /// The error that the last call of the system left for a path.
    init(_ path: String) {
        switch errno {
        case ENOENT, ENOTDIR, ELOOP, EISDIR, ENXIO: self = .notFound(path)
        default: self = .failed(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
