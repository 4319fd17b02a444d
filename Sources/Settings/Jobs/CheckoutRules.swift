import JobModel

/// How the settings of the pod utilities and the checkouts of a job must fit together.
struct CheckoutRules {
    private let job: JobBase
    private let decoration: DecorationConfig

    /// The rules for a job that has its defaults.
    init(_ job: JobBase) {
        self.job = job
        decoration = job.decorationConfig ?? DecorationConfig()
    }

    func check(_ findings: inout JobFindings) {
        checkSecrets(&findings)
        checkStorage(&findings)
        guard !job.cloneURI.isEmpty else { return }
        check(cloneURI: job.cloneURI, at: ["clone_uri"], &findings)
        for (position, refs) in job.extraRefs.enumerated() where !refs.cloneURI.isEmpty {
            check(cloneURI: refs.cloneURI, at: ["extra_refs", "\(position)", "clone_uri"], &findings)
        }
    }

    private func checkSecrets(_ findings: inout JobFindings) {
        guard decoration.oauthTokenSecret != nil, !decoration.sshKeySecrets.isEmpty else { return }
        let message = "`oauth_token_secret` and `ssh_key_secrets` exclude each other"
        findings.note(.decoration, message, at: ["decoration_config", "oauth_token_secret"])
    }

    /// What is left out of paths must be known.
    private func checkStorage(_ findings: inout JobFindings) {
        guard let storage = decoration.gcsConfiguration, let strategy = storage.pathStrategy, strategy != .explicit
        else {
            return
        }
        for (key, value) in [("default_org", storage.defaultOrg), ("default_repo", storage.defaultRepo)]
        where value.isEmpty {
            let message = "`path_strategy: \(strategy.rawValue)` needs `\(key)`"
            findings.note(.decoration, message, at: ["decoration_config", "gcs_configuration", "path_strategy"])
        }
    }

    private func check(cloneURI: String, at path: [String], _ findings: inout JobFindings) {
        if cloneURI.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 }) {
            findings.note(.cloneURI, "`\(cloneURI)` is not an address to clone from", at: path)
        } else if decoration.oauthTokenSecret != nil, !["https://", "http://"].contains(where: cloneURI.hasPrefix) {
            let message = "`oauth_token_secret` needs a `clone_uri` that begins with `https://`"
            findings.note(.cloneURI, message, at: path)
        }
    }
}
