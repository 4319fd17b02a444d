extension GitHubClient {
    /// The organisations and users that have installed the app, by login; only for clients with an app's credentials.
    ///
    /// See [listing installations](https://docs.github.com/en/rest/apps/apps#list-installations-for-the-authenticated-app).
    public func installedAccounts() async throws -> [String] {
        struct Installation: Decodable {
            struct Account: Decodable {
                let login: String
            }
            let account: Account?
        }
        let request = APIRequest.get("/app/installations?per_page=100", owner: nil)
        return try await readAll(Installation.self, request).compactMap { $0.account?.login }
    }
}
