import Foundation

/// Reads the files that flags name, with errors that name the flag.
enum ConfigurationFile {
    /// A file's bytes.
    ///
    /// - Throws: ``UserError`` that names the flag and the reason.
    static func data(_ path: String, flag: String) throws -> Data {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw UserError("\(flag): there is no file \(path)")
        }
        guard !isDirectory.boolValue else { throw UserError("\(flag): \(path) is a folder, not a file") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UserError("\(flag): \(path) cannot be read; check its permissions")
        }
        return data
    }

    /// A file's text without white space around it.
    ///
    /// - Throws: ``UserError`` when it cannot be read or is empty.
    static func secret(_ path: String, flag: String) throws -> String {
        let text = String(decoding: try data(path, flag: flag), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw UserError("\(flag): \(path) is empty") }
        return text
    }
}
