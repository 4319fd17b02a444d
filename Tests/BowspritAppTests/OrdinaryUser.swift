import Foundation

/// Runs programs as a user who may do little; only root can.
enum OrdinaryUser {
    /// Nobody's.
    static let id = 65_534

    /// Runs a program, which has a home and keeps temporary files in a folder.
    static func run(in folder: URL, _ arguments: [String]) async throws -> Command.Outcome {
        let identity = ["--reuid=\(id)", "--regid=\(id)", "--clear-groups", "--no-new-privs"]
        let environment = ["env", "HOME=\(folder.path)", "TMPDIR=\(folder.path)"]
        return try await Command.run(URL(filePath: "/usr/bin/setpriv"), identity + environment + arguments)
    }

    /// Whether the user can run the bot, and bubblewrap.
    static func canRunBot() async -> Bool {
        guard geteuid() == 0 else { return false }
        let temporary = FileManager.default.temporaryDirectory
        let separated = ["bwrap", "--ro-bind", "/", "/", "--unshare-pid", "--proc", "/proc", "true"]
        let wall = try? await run(in: temporary, separated)
        let bot = try? await run(in: temporary, [Checkout.bowsprit.path, "--help"])
        return wall?.succeeded == true && bot?.succeeded == true
    }
}
