import Foundation

/// The folder that a sandbox keeps everything in.
struct SandboxFolder: Sendable {
    let url: URL
    let isKept: Bool

    /// Makes the folder.
    ///
    /// - Throws: ``UserError`` when it cannot be written.
    init(_ options: SandboxOptions) throws {
        if let path = options.dataPath {
            url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
            isKept = true
        } else {
            url = FileManager.default.temporaryDirectory
                .appending(path: "bowsprit-\(UUID().uuidString.prefix(8).lowercased())", directoryHint: .isDirectory)
            isKept = options.keepsData
        }
        try DataFolder.prepare(url, flag: "--data")
    }

    /// Deletes a temporary folder.
    func removeUnlessKept() {
        if !isKept { try? FileManager.default.removeItem(at: url) }
    }

    /// A file of the sandbox's own configuration, written when it is not there, so that it can be changed.
    ///
    /// - Throws: ``UserError`` when it cannot be written.
    func configurationFile(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = url.appending(path: name)
        if !FileManager.default.fileExists(atPath: file.path) {
            guard FileManager.default.createFile(atPath: file.path, contents: Data(bytes)) else {
                throw UserError("--data: \(file.path) cannot be written; check the folder's permissions")
            }
        }
        return file.path
    }
}
