extension GitRunner {
    /// The variables by which git, and curl in it, find the way to other machines: proxies, and certificates to trust.
    ///
    /// `SSL_CERT_FILE` and `SSL_CERT_DIR`, which most programs know, hold for git too unless it has its own,
    /// [`GIT_SSL_CAINFO`](https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslCAInfo) and
    /// `GIT_SSL_CAPATH`.
    ///
    /// - Parameter environment: A whole environment, such as this process's.
    public static func networkVariables(of environment: [String: String]) -> [String: String] {
        var variables = environment.filter { networkNames.contains($0.key) && !$0.value.isEmpty }
        for (name, own) in [("SSL_CERT_FILE", "GIT_SSL_CAINFO"), ("SSL_CERT_DIR", "GIT_SSL_CAPATH")]
        where variables[own] == nil {
            if let value = environment[name], !value.isEmpty { variables[own] = value }
        }
        return variables
    }

    /// Curl heeds no `HTTP_PROXY` in capitals.
    private static let networkNames: Set = [
        "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
        "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_PROXY_SSL_CAINFO",
    ]
}
