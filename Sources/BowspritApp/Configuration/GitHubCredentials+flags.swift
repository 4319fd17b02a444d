import GitHubForge

extension GitHubCredentials {
    /// The credentials that flags name: `--github-token-path`, or the two `--github-app` ones.
    ///
    /// - Throws: ``UserError`` when they name none, both kinds, or files that cannot be read.
    init(tokenPath: String?, appID: String?, appPrivateKeyPath: String?) throws {
        switch (tokenPath, appID, appPrivateKeyPath) {
        case (let path?, nil, nil):
            self = .token(Secret(try ConfigurationFile.secret(path, flag: "--github-token-path")))
        case (nil, let id?, let path?):
            let key = try ConfigurationFile.secret(path, flag: "--github-app-private-key-path")
            self = .app(id: id, privateKey: Secret(key))
        case (nil, nil, nil):
            throw UserError(
                "no credentials for GitHub: give --github-token-path, or --github-app-id with "
                    + "--github-app-private-key-path"
            )
        case (_?, _, _):
            throw UserError("give either --github-token-path or the two --github-app flags, not both")
        default:
            throw UserError("--github-app-id and --github-app-private-key-path go together; give both")
        }
    }
}
