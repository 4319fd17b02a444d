public import Foundation

/// A bearer token, which is never shown.
public enum BearerToken: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// The token itself.
    case text(String)
    /// A file that holds it, read at every request: whoever rotates tokens replaces the file.
    case file(URL)

    /// The value of `Authorization` now.
    ///
    /// - Throws: ``ClusterAccessError`` when the file cannot be read or is empty.
    func authorization() throws(ClusterAccessError) -> String {
        switch self {
        case .text(let token): return "Bearer \(token)"
        case .file(let file):
            let path = file.path(percentEncoded: false)
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ClusterAccessError("the token file \(path) cannot be read")
            }
            let token = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            guard !token.isEmpty else { throw ClusterAccessError("the token file \(path) is empty") }
            return "Bearer \(token)"
        }
    }

    /// Three stars, or where the token is.
    public var description: String {
        switch self {
        case .text: "***"
        case .file(let file): file.path(percentEncoded: false)
        }
    }

    /// Nothing, so that dumping a value that holds a token does not show it.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
