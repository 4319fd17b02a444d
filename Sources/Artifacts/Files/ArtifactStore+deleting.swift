#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ArtifactStore {
    /// Deletes a directory with all that is in it; links in it are deleted, not followed.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``, ``ArtifactError/notFound(_:)`` when there is none.
    public func deleteDirectory(_ name: ObjectName) throws(ArtifactError) {
        let parent = try folder(of: name, creates: false)
        try empty(try parent.folder(name.last, creates: false))
        guard unlinkat(parent.descriptor, name.last, AT_REMOVEDIR) == 0 else { throw ArtifactError("\(name)") }
    }

    private func empty(_ folder: borrowing FolderHandle) throws(ArtifactError) {
        for name in try folder.names() {
            if unlinkat(folder.descriptor, name, 0) == 0 || errno == ENOENT { continue }
            guard errno == EISDIR || errno == EPERM else { throw ArtifactError(name) }
            try empty(try folder.folder(name, creates: false))
            guard unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0 else { throw ArtifactError(name) }
        }
    }
}
