public import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open file of a store, which stays the same file whatever becomes of its name.
public final class OpenFile: Sendable {
    private let descriptor: CInt
    private let name: String

    init(owning descriptor: CInt, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    deinit {
        close(descriptor)
    }

    /// How long the file is now, and when it was changed last.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``.
    public func status() throws(ArtifactError) -> (size: Int64, modifiedAt: Date) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ArtifactError(name) }
        return (Int64(status.st_size), Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec)))
    }

    /// A piece of the file, shorter where it ends; empty from the end on.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``.
    public func read(from offset: Int64, count: Int) throws(ArtifactError) -> [UInt8] {
        while true {
            var failed = false
            let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
                let read = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
                failed = read < 0
                filled = max(0, read)
            }
            if !failed { return bytes }
            guard errno == EINTR else { throw ArtifactError(name) }
        }
    }
}
