import Foundation
import Hummingbird
import Logging
import ServiceLifecycle

/// The door for `bowsprit job` on the bot's own machine: a socket in the data folder, which only its owner can open.
struct ControlSocket: Service {
    /// The longest path of a socket, from `sun_path` in [unix(7)](https://man7.org/linux/man-pages/man7/unix.7.html).
    private static let longestPath = 107

    let data: URL
    let desk: JobDesk
    let logger: Logger

    /// Where the socket of a data folder is; nil when a path so long can't be that of a socket.
    static func path(in data: URL) -> String? {
        let path = folder(in: data).appending(path: "bot.sock").path
        return path.utf8.count <= longestPath ? path : nil
    }

    private static func folder(in data: URL) -> URL {
        data.standardizedFileURL.appending(path: "control", directoryHint: .isDirectory)
    }

    /// Answers until the bot ends. A socket that can't be made is told and left out: the bot is of use without it.
    func run() async throws {
        guard let path = Self.path(in: data) else {
            logger.warning("The data folder's path is too long for a socket; `bowsprit job` works beside the bot")
            return try await gracefulShutdown()
        }
        do {
            try makeFolder()
            let router = Router()
            JobRoutes(desk: desk, door: .socket, logger: logger).addRoutes(to: router)
            var quiet = logger
            quiet.logLevel = max(.error, logger.logLevel)
            try await Application(
                router: router,
                configuration: .init(address: .unixDomainSocket(path: path), serverName: "bowsprit"),
                onServerRunning: { _ in _ = chmod(path, 0o600) },
                logger: quiet
            )
            .run()
        } catch {
            logger.warning("There is no socket for `bowsprit job`", metadata: ["path": "\(path)", "error": "\(error)"])
            try await gracefulShutdown()
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes the folder that keeps others out, before there is a socket in it.
    private func makeFolder() throws {
        let path = Self.folder(in: data).path
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: mode)
        try FileManager.default.setAttributes(mode, ofItemAtPath: path)
    }
}
