import Foundation

/// A login to a registry of images.
struct RegistryLogin: Hashable, Sendable {
    var username: String
    var password: String
    /// What some registries take in place of a password; empty otherwise.
    var identityToken = ""
    /// The registry's host.
    var registry: String

    /// The login as engines want it in `X-Registry-Auth`; see
    /// [Authentication](https://docs.docker.com/reference/api/engine/version/v1.41/#section/Authentication).
    ///
    /// - Throws: `EncodingError`.
    func header() throws -> String {
        var fields = ["username": username, "password": password, "serveraddress": registry]
        if !identityToken.isEmpty { fields["identitytoken"] = identityToken }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // In the alphabet for addresses, padded.
        return try encoder.encode(fields).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    }
}
