import Artifacts
import AsyncHTTPClient
import Foundation
public import GitHubForge
import JobEngine
import Logging
import Persistence
import ServiceAccess
public import Settings
import Uploads

/// Which bot `bowsprit job` speaks to, and what it knows where none runs.
public struct JobConnection: Sendable {
    /// The bot's data folder (`--data`).
    public var dataPath: String?
    /// The bot's address (`--url`).
    public var url: String?
    /// The configuration (`--config-path` and its like); nil where none is given.
    public var paths: SettingsPaths?
    /// Where GitHub is.
    public var endpoints = GitHubEndpoints()
    /// Where the token is (`--github-token-path`); nil for none.
    public var tokenPath: String?
    /// The app's id (`--github-app-id`); nil for none.
    public var appID: String?
    /// Where the app's private key is (`--github-app-private-key-path`).
    public var appPrivateKeyPath: String?
    /// What plugins.yaml may switch on.
    public var plugins = PluginList.builtin

    /// Nothing is known yet.
    public init() {}

    /// Runs a body with the jobs of the bot that the flags name.
    ///
    /// - Throws: ``UserError`` when they name none, or it can't be reached; what the body throws, as a ``UserError``
    ///   where it is one for people.
    func withJobs<Value: Sendable>(_ body: @Sendable (any JobAccess) async throws -> Value) async throws -> Value {
        try await translatingErrors {
            switch (url, dataPath) {
            case (let url?, nil): return try await body(try remote(url))
            case (nil, let path?): return try await withFolder(path, body)
            case (nil, nil):
                throw UserError("say which bot: --data with its data folder on this machine, or --url with its address")
            case (_?, _?): throw UserError("give either --data or --url, not both")
            }
        }
    }

    /// Runs a body whose errors that are for people become ``UserError``.
    func translatingErrors<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let refusal as DeskRefusal {
            throw UserError("\(refusal)")
        } catch let error where isForPeople(error) {
            throw UserError("\(error)")
        }
    }

    /// What makes runs where no bot does; nil where no configuration is given.
    ///
    /// - Throws: ``UserError`` when the configuration or the credentials can't be used.
    func starter() async throws -> JobStarter? {
        guard let paths else { return nil }
        let snapshot = await (try Serve.settings(paths, plugins: plugins)).current
        return JobStarter(settings: { snapshot }, lookup: try lookup(), now: { Date() })
    }

    /// Makes sure that no configuration is given which would not count.
    func checkConfiguration(for access: any JobAccess) throws(DeskRefusal) {
        guard access.isRunning, paths != nil else { return }
        throw DeskRefusal(.refused, "the bot that runs there knows the configuration; leave out --config-path")
    }

    private func remote(_ url: String) throws(UserError) -> RemoteJobs {
        guard let parsed = URL(string: url), parsed.scheme == "http" || parsed.scheme == "https", parsed.host() != nil
        else { throw UserError("--url: \(url) is not an address such as http://127.0.0.1:8888") }
        return RemoteJobs(url: url, http: .shared)
    }

    private func withFolder<Value: Sendable>(
        _ path: String,
        _ body: @Sendable (any JobAccess) async throws -> Value
    ) async throws -> Value {
        let data = try folder(path)
        if let socket = ControlSocket.path(in: data), FileManager.default.fileExists(atPath: socket) {
            let bot = RemoteJobs(socket: socket, http: .shared)
            if await bot.answers() { return try await body(bot) }
        }
        let starter = try await starter()
        let database: BotDatabase
        let artifacts: ArtifactStore
        do {
            database = try BotDatabase.open(at: data.appending(path: "bowsprit.db"))
            artifacts = try ArtifactStore(root: data.appending(path: "artifacts", directoryHint: .isDirectory))
        } catch {
            throw UserError("--data: \(error)")
        }
        let result: Result<Value, any Error>
        do {
            let store = try await SQLiteJobStore(database, now: { Date() })
            let desk = JobDesk(
                store: store,
                results: ResultReader(local: artifacts, buckets: ResultBuckets { _, _ in nil }),
                starter: starter,
                isRunning: false,
                now: { Date() }
            )
            result = .success(try await body(desk))
        } catch {
            result = .failure(error)
        }
        try await database.close()
        return try result.get()
    }

    /// The folder with the bot's database: the one given, or the bot's within that of a sandbox.
    private func folder(_ path: String) throws(UserError) -> URL {
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        for folder in [folder, folder.appending(path: "bot", directoryHint: .isDirectory)]
        where FileManager.default.fileExists(atPath: folder.appending(path: "bowsprit.db").path) {
            return folder
        }
        throw UserError("--data: \(path) is not the data folder of a bot; there is no bowsprit.db in it")
    }

    private func lookup() throws -> CommitLookup? {
        guard tokenPath != nil || appID != nil || appPrivateKeyPath != nil else { return nil }
        var logger = Logger(label: "bowsprit")
        logger.logLevel = .critical
        let client = GitHubClient(
            endpoints: endpoints,
            credentials: try GitHubCredentials(
                tokenPath: tokenPath,
                appID: appID,
                appPrivateKeyPath: appPrivateKeyPath
            ),
            http: .shared,
            isDryRun: true,
            logger: logger
        )
        return CommitLookup(client, web: endpoints.web)
    }
}

extension JobConnection {
    /// Whether an error says to the person at the terminal what is wrong.
    private func isForPeople(_ error: any Error) -> Bool {
        error is ServiceFault || error is GitHubFault || error is StorageError || error is JobStoreError
            || error is ArtifactError
    }
}
