import Foundation

/// Who made a commit, and when.
struct GitSignature: Sendable, Equatable {
    let name: String
    let email: String
    let date: Date

    /// The environment variables with which git uses this as the author (`AUTHOR`) or committer (`COMMITTER`).
    func environment(_ role: String) -> [String: String] {
        ["GIT_\(role)_NAME": name, "GIT_\(role)_EMAIL": email, "GIT_\(role)_DATE": "\(seconds) +0000"]
    }

    var seconds: Int { Int(date.timeIntervalSince1970) }
}
