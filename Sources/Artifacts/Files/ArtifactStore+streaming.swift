import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ArtifactStore {
    static let pieceSize = 128 << 10

    /// Whether a file is one on its way: `.NUMBER.tmp`.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(".") && name.hasSuffix(".tmp") && UInt64(name.dropFirst().dropLast(4)) != nil
    }

    /// Opens a file to read.
    ///
    /// - Throws: ``ArtifactError/notFound(_:)``, ``ArtifactError/failed(path:reason:)``.
    public func file(_ name: ObjectName) throws(ArtifactError) -> OpenFile {
        do {
            return OpenFile(owning: try folder(of: name, creates: false).file(name.last, O_RDONLY), name: "\(name)")
        } catch .notFound {
            throw .notFound("\(name)")
        }
    }

    /// A file's bytes, read as they are asked for.
    ///
    /// - Parameter range: Which of them; nil for all.
    public func stream(_ name: ObjectName, range: Range<Int64>? = nil) -> ByteStream {
        ByteStream {
            var file: OpenFile?
            var offset = range?.lowerBound ?? 0
            return ByteStream.Iterator {
                let opened = try file ?? self.file(name)
                file = opened
                let count = min(Int64(Self.pieceSize), (range?.upperBound ?? .max) - offset)
                guard count > 0 else { return nil }
                let piece = try opened.read(from: offset, count: Int(count))
                offset += Int64(piece.count)
                return piece.isEmpty ? nil : piece
            }
        }
    }

    /// Writes a whole file from a stream. Readers see the old content or the new one, nothing between.
    ///
    /// - Parameter onlyNew: Whether a file of that name stays as it is.
    /// - Returns: false when one was there, and `onlyNew`.
    /// - Throws: ``ArtifactError``; what the stream throws.
    public func write(_ content: ByteStream, to name: ObjectName, onlyNew: Bool) async throws -> Bool {
        if onlyNew, try size(of: name) != nil { return false }
        let temporary = ".\(UInt64.random(in: 0 ... .max)).tmp"
        let file: CInt
        do {
            file = try folder(of: name, creates: true).file(temporary, O_WRONLY | O_CREAT | O_EXCL)
        }
        do {
            let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
            for try await piece in content { try handle.write(contentsOf: piece) }
            try handle.synchronize()
            return try publish(temporary, as: name, onlyNew: onlyNew)
        } catch {
            if let folder = try? folder(of: name, creates: false) { unlinkat(folder.descriptor, temporary, 0) }
            throw error
        }
    }

    /// Deletes a file. One that is not there is deleted already.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``.
    public func delete(_ name: ObjectName) throws(ArtifactError) {
        do throws(ArtifactError) {
            let folder = try folder(of: name, creates: false)
            guard unlinkat(folder.descriptor, name.last, 0) == 0 else { throw ArtifactError("\(name)") }
        } catch .notFound {
            return
        }
    }

    private func publish(_ temporary: String, as name: ObjectName, onlyNew: Bool) throws(ArtifactError) -> Bool {
        let folder = try folder(of: name, creates: false)
        guard onlyNew else {
            guard renameat(folder.descriptor, temporary, folder.descriptor, name.last) == 0 else {
                throw ArtifactError("\(name)")
            }
            return true
        }
        // Unlike a renaming, a link never replaces what is there.
        let linked = linkat(folder.descriptor, temporary, folder.descriptor, name.last, 0) == 0
        let error = errno
        unlinkat(folder.descriptor, temporary, 0)
        guard linked || error == EEXIST else {
            throw .failed(path: "\(name)", reason: String(cString: strerror(error)))
        }
        return linked
    }
}
