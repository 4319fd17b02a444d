import Foundation
import GitHubForge

/// Where a Jira is, and as whom the bot speaks to it.
struct JiraAccess: Sendable {
    /// The address, without a slash at the end.
    let endpoint: String
    /// The value of `Authorization`; nil to ask without credentials.
    let authorization: Secret?

    /// Reads what flags name; nil when there is no endpoint.
    ///
    /// - Throws: ``UserError`` when the flags contradict each other, or a file cannot be read.
    init?(_ options: ServiceOptions) throws {
        guard let endpoint = options.jiraEndpoint else {
            if options.jiraUsername ?? options.jiraPasswordFile ?? options.jiraBearerTokenFile != nil {
                throw UserError("--jira-endpoint: say where Jira is, or leave the other --jira flags out")
            }
            return nil
        }
        guard let components = URLComponents(string: endpoint), components.host?.isEmpty == false,
            ["http", "https"].contains(components.scheme)
        else { throw UserError("--jira-endpoint: `\(endpoint)` is no address of the form https://HOST") }
        self.endpoint = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
        switch (options.jiraUsername, options.jiraPasswordFile, options.jiraBearerTokenFile) {
        case (nil, nil, nil): authorization = nil
        case (nil, nil, let file?):
            let token = try ConfigurationFile.secret(file, flag: "--jira-bearer-token-file")
            authorization = Secret("Bearer \(token)")
        case (let user?, let file?, nil):
            let password = try ConfigurationFile.secret(file, flag: "--jira-password-file")
            authorization = Secret("Basic \(Data("\(user):\(password)".utf8).base64EncodedString())")
        default:
            throw UserError(
                "give either --jira-username and --jira-password-file, or --jira-bearer-token-file"
            )
        }
    }
}
