import JobModel

/// What the pod utilities need to be told.
enum DecorationRules {
    /// What is wrong with settings that are complete, with the keys that lead there.
    static func problems(in config: DecorationConfig) -> [(path: [String], message: String)] {
        var found: [(path: [String], message: String)] = []
        func note(_ path: String..., message: String) {
            found.append((path, message))
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
            note("oauth_token_secret", message: "`oauth_token_secret` and `ssh_key_secrets` exclude each other")
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
            note("gcs_configuration", "mediaTypes", ending, message: "`\(type)` is not a media type")
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
