extension CloneLocation {
    /// An address that a job's configuration names (`clone_uri`).
    ///
    /// Configuration may be a stranger's, so the address must be another machine's: a path would lead to what the bot alone
    /// may read.
    ///
    /// - Throws: ``InvalidCloneURI`` when it is anything else.
    public init(cloneURI: String) throws(InvalidCloneURI) {
        let hasScheme = Self.schemes.contains { cloneURI.lowercased().hasPrefix("\($0)://") }
        guard hasScheme || Self.isShort(cloneURI), !cloneURI.contains(where: \.isNewline) else {
            throw InvalidCloneURI(text: cloneURI)
        }
        self.init(url: cloneURI)
    }

    private static let schemes = ["https", "http", "ssh", "git"]

    /// Whether this is `user@host:path`, git's short form for ssh.
    private static func isShort(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), !text.hasPrefix("-") else { return false }
        let host = text[..<colon]
        // "::" would name a helper program of git.
        return host.contains("@") && !host.contains("/") && !text[colon...].hasPrefix("::")
    }
}
