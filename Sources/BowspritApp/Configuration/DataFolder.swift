import Foundation

/// The folder that everything is kept in.
enum DataFolder {
    /// Makes the folder where it is missing, and makes sure that it can be written.
    ///
    /// - Throws: ``UserError`` that names the flag and the reason.
    static func prepare(_ url: URL, flag: String) throws {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw UserError("\(flag): the folder \(url.path) cannot be made: \(reason(error))")
        }
        let probe = url.appending(path: ".bowsprit-probe")
        guard FileManager.default.createFile(atPath: probe.path, contents: Data()) else {
            throw UserError("\(flag): the folder \(url.path) cannot be written; check its permissions")
        }
        try? FileManager.default.removeItem(at: probe)
    }

    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { return underlying.localizedDescription }
        return error.localizedDescription
    }
}
