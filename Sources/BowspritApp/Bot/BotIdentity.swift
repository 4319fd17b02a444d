import ForgeModel
import GitHubForge
import Logging
import Persistence

/// Finds out who the bot is.
struct BotIdentity: Sendable {
    private static let document = "bot-login"

    let client: GitHubClient
    let documents: DocumentStore
    let setup: BotSetup

    /// The bot's login: as configured, as GitHub says, or, when GitHub does not answer, as it said the last time.
    ///
    /// - Throws: ``UserError`` when GitHub does not accept the credentials, or does not answer and never has.
    func login() async throws -> Login {
        if let login = setup.botLogin { return Login(login) }
        do {
            let login = try await client.botLogin(isApp: setup.credentials.isApp)
            try await documents.save(login, named: Self.document)
            return login
        } catch let fault as GitHubFault {
            guard fault.isTransient else { throw UserError("\(fault)") }
            if let known = try? await documents.load(Login.self, named: Self.document) {
                setup.logger.warning("GitHub does not answer yet", metadata: ["reason": "\(fault)"])
                return known
            }
            throw UserError("\(fault); check --github-endpoint (\(setup.endpoints.rest)) and the network")
        }
    }
}
