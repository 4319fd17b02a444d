import JobModel

/// What the pod utilities need to be told.
enum DecorationRules {
    /// What is wrong with settings, and the keys that lead there.
    struct Problem: Hashable, Sendable {
        var path: [String]
        var message: String
        /// Whether something is left out, which may be given for all jobs together.
        var isMissing = true
    }

    /// What is wrong with the settings that all layers make together.
    static func problems(in config: DecorationConfig) -> [Problem] {
        var found: [Problem] = []
        func note(_ path: String..., message: String, isMissing: Bool = true) {
            found.append(Problem(path: path, message: message, isMissing: isMissing))
        }
        let images = config.utilityImages
        let needed = [
            ("clonerefs", images?.clonerefs), ("initupload", images?.initupload),
            ("entrypoint", images?.entrypoint), ("sidecar", images?.sidecar),
        ]
        let missing = needed.filter { $0.1?.isEmpty ?? true }.map(\.0)
        if !missing.isEmpty {
            note("utility_images", message: "`utility_images` lacks \(missing.listed)")
        }
        if config.oauthTokenSecret != nil && !config.sshKeySecrets.isEmpty {
            note(
                "oauth_token_secret",
                message: "`oauth_token_secret` and `ssh_key_secrets` exclude each other",
                isMissing: false
            )
        }
        guard let storage = config.gcsConfiguration else {
            note(message: "`gcs_configuration` is missing")
            return found
        }
        if storage.pathStrategy == nil {
            note("gcs_configuration", message: "`path_strategy` is missing")
        } else if storage.pathStrategy != .explicit, storage.defaultOrg.isEmpty || storage.defaultRepo.isEmpty {
            note("gcs_configuration", message: "`path_strategy` needs `default_org` and `default_repo`")
        }
        for (ending, type) in storage.mediaTypes.sorted(by: { $0.key < $1.key }) where !isMediaType(type) {
            note("gcs_configuration", "mediaTypes", ending, message: "`\(type)` is not a media type", isMissing: false)
        }
        return found
    }

    /// `type/subtype`, perhaps with parameters; see [RFC 6838](https://www.rfc-editor.org/rfc/rfc6838#section-4.2).
    private static func isMediaType(_ text: String) -> Bool {
        let name = text.prefix { $0 != ";" }.split(separator: " ").first ?? ""
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"()<>@,;:\\\"[]?=".utf8.contains($0) }
            }
    }
}
