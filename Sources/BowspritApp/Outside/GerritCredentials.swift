import Foundation
import GitHubForge
import NIOHTTP1
import Reporting

/// As whom the bot speaks to Gerrit.
enum GerritCredentials: Sendable {
    /// By git cookies; the file is read each time, since the tools that write it change it hourly.
    case cookies(file: String)
    /// By an account's HTTP password.
    case password(Secret)

    private static let cookieFlag = "--cookiefile"

    /// Reads what flags name; nil when they name nothing.
    ///
    /// - Throws: ``UserError`` when a file cannot be read, or the flags contradict each other.
    init?(_ options: ReporterOptions) throws {
        let (user, passwordFile) = (options.gerritUsername, options.gerritPasswordFile)
        guard (user == nil) == (passwordFile == nil) else {
            throw UserError("--gerrit-username and --gerrit-password-file belong together: give both")
        }
        guard options.cookieFile == nil || user == nil else {
            throw UserError("give either \(Self.cookieFlag) or --gerrit-username, not both")
        }
        if let file = options.cookieFile {
            _ = try ConfigurationFile.data(file, flag: Self.cookieFlag)
            self = .cookies(file: file)
        } else if let user, let passwordFile {
            let password = try ConfigurationFile.secret(passwordFile, flag: "--gerrit-password-file")
            self = .password(Secret(Data("\(user):\(password)".utf8).base64EncodedString()))
        } else {
            return nil
        }
    }

    /// What shows a server who asks.
    ///
    /// - Throws: ``UserError`` when the file of cookies has none for it, or can no longer be read.
    func headers(for host: String, at time: Date) throws -> HTTPHeaders {
        switch self {
        case .password(let pair): return ["Authorization": "Basic \(pair.value)"]
        case .cookies(let file):
            let text = String(decoding: try ConfigurationFile.data(file, flag: Self.cookieFlag), as: UTF8.self)
            guard let cookies = GitCookies(text).header(for: host, at: time) else {
                throw UserError("\(Self.cookieFlag): \(file) has no cookie for \(host)")
            }
            return ["Cookie": cookies]
        }
    }
}
