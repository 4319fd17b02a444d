public import Foundation
public import JobModel

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The results of jobs, as files below a directory in
/// [Prow's layout](https://docs.prow.k8s.io/docs/metadata-artifacts/).
public struct ArtifactStore: Sendable {
    /// The directory.
    public let root: URL

    /// A store in a directory, which is made if it is not there.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``.
    public init(root: URL) throws(ArtifactError) {
        self.root = root.standardizedFileURL
        do {
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        } catch {
            throw .failed(path: root.path, reason: "the directory can't be made")
        }
    }

    /// Where the results of a job's run are, by its `status.build_id`. The bucket of its configuration is this store.
    public func path(of job: ProwJob) -> ArtifactPath {
        var storage = job.spec.decorationConfig?.gcsConfiguration ?? GCSConfiguration()
        storage.bucket = "file://\(root.path)"
        return ArtifactPath(spec: job.spec, buildID: job.status.buildID, storage: storage)
    }

    /// Writes a whole file. Readers see the old content or the new one, nothing between.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``, ``ArtifactError/notFound(_:)`` when a part of the path is a link.
    public func write(_ content: Data, to name: ObjectName) throws(ArtifactError) {
        let folder = try folder(of: name, creates: true)
        let temporary = ".\(UInt64.random(in: 0 ... .max)).tmp"
        let file = try folder.file(temporary, O_WRONLY | O_CREAT | O_EXCL)
        let written = Result { try FileHandle(fileDescriptor: file, closeOnDealloc: true).writeAll(content) }
        guard case .success = written, renameat(folder.descriptor, temporary, folder.descriptor, name.last) == 0 else {
            let error = ArtifactError.failed(path: "\(name)", reason: String(cString: strerror(errno)))
            unlinkat(folder.descriptor, temporary, 0)
            throw error
        }
    }

    /// Opens an empty file to write to as its content comes.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``, ``ArtifactError/notFound(_:)`` when a part of the path is a link.
    public func create(_ name: ObjectName) throws(ArtifactError) -> FileHandle {
        let folder = try folder(of: name, creates: true)
        let file = try folder.file(name.last, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND)
        return FileHandle(fileDescriptor: file, closeOnDealloc: true)
    }

    /// Opens a file to write at its end; it is made if it is not there.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``, ``ArtifactError/notFound(_:)`` when a part of the path is a link.
    public func append(to name: ObjectName) throws(ArtifactError) -> FileHandle {
        let folder = try folder(of: name, creates: true)
        let file = try folder.file(name.last, O_WRONLY | O_CREAT | O_APPEND)
        return FileHandle(fileDescriptor: file, closeOnDealloc: true)
    }

    /// Makes a directory for others to write into.
    ///
    /// - Returns: its place on this machine.
    /// - Throws: ``ArtifactError/failed(path:reason:)``, ``ArtifactError/notFound(_:)`` when a part of the path is a link.
    public func makeDirectory(_ name: ObjectName) throws(ArtifactError) -> URL {
        _ = try folder(name.components[...], creates: true)
        return root.appending(path: "\(name)", directoryHint: .isDirectory)
    }

    /// Opens the directory that a file is in.
    func folder(of name: ObjectName, creates: Bool) throws(ArtifactError) -> FolderHandle {
        try folder(name.components.dropLast(), creates: creates)
    }

    /// Opens a directory.
    func folder(_ components: ArraySlice<String>, creates: Bool) throws(ArtifactError) -> FolderHandle {
        var folder = try FolderHandle.open(root.path)
        for component in components {
            folder = try folder.folder(component, creates: creates)
        }
        return folder
    }
}

extension ObjectName {
    /// The last part of the path.
    var last: String {
        components.last ?? ""
    }
}

extension FileHandle {
    /// Writes, and returns once it is on disk.
    fileprivate func writeAll(_ content: Data) throws {
        try write(contentsOf: content)
        try synchronize()
    }
}
