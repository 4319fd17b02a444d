import Foundation
import LocalBackend
import SystemPackage

extension SecretVolume {
    /// Writes the files into a new folder, which containers of any user can read.
    ///
    /// - Throws: `CocoaError` when a file can't be written.
    func write(to folder: FilePath) throws {
        try Self.makeFolder(folder)
        for file in files {
            var parent = folder
            for component in file.path.removingLastComponent().components {
                parent.append(component)
                try Self.makeFolder(parent)
            }
            let path = folder.pushing(file.path).string
            try Data(file.value).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: file.mode], ofItemAtPath: path)
        }
    }

    private static func makeFolder(_ path: FilePath) throws {
        try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.string)
    }
}
