public import Foundation
import SystemPackage

/// The Secrets that jobs of this machine may ask for: a folder with a folder for each, in which every file is a key, as
/// Kubernetes [mounts](https://kubernetes.io/docs/concepts/configuration/secret/) them.
public struct JobSecrets: Hashable, Sendable {
    private let folder: FilePath

    /// The most that a key may hold, in bytes; Kubernetes' limit for a whole Secret.
    static let sizeLimit = 1 << 20

    /// The Secrets in a folder, which is read each time that a job starts.
    public init(folder: URL) {
        self.folder = FilePath(folder.standardizedFileURL.path)
    }

    /// The file of a key; nil when there is none.
    func file(of key: String, in secret: String) -> FilePath? {
        guard let name = Self.component(secret), let key = Self.component(key) else { return nil }
        let file = folder.appending(name).appending(key)
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: file.string, isDirectory: &isFolder)
        return exists && !isFolder.boolValue ? file : nil
    }

    /// The value of a key; nil when there is none, or it is too long.
    package func value(of key: String, in secret: String) -> [UInt8]? {
        guard let file = file(of: key, in: secret),
            let handle = FileHandle(forReadingAtPath: file.string),
            let content = try? handle.read(upToCount: Self.sizeLimit + 1)
        else { return file(of: key, in: secret) == nil ? nil : [] }
        return content.count <= Self.sizeLimit ? [UInt8](content) : nil
    }

    /// The keys of a Secret, in order; nil when there is no such Secret.
    func keys(of secret: String) -> [String]? {
        guard let name = Self.component(secret),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(name).string)
        else { return nil }
        return names.filter { file(of: $0, in: secret) != nil }.sorted()
    }

    /// The name of a Secret or key as that of a file; nil when it could lead elsewhere. Kubernetes' own files begin with
    /// two dots.
    private static func component(_ name: String) -> FilePath.Component? {
        guard !name.hasPrefix(".."), !name.contains("/"), let component = FilePath.Component(name) else { return nil }
        return component.kind == .regular ? component : nil
    }
}
