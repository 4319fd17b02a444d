package import Foundation

/// Docker's `config.json` with the machine's logins to registries, read anew for each pull, so that it may change.
package struct RegistryConfigFile: Hashable, Sendable {
    private let file: URL
    private static let sizeLimit = 1 << 20

    /// Checks a file.
    ///
    /// - Throws: ``InvalidRegistryLogins`` when it can't be read or holds no logins.
    package init(_ file: URL) throws(InvalidRegistryLogins) {
        self.file = file
        guard try !read().isEmpty else {
            throw InvalidRegistryLogins(
                "it holds no logins; credential helpers (`credsStore`, `credHelpers`) are not run: put logins into `auths`"
            )
        }
    }

    /// The logins.
    ///
    /// - Throws: ``InvalidRegistryLogins`` when the file can't be read.
    func read() throws(InvalidRegistryLogins) -> RegistryLogins {
        guard let handle = FileHandle(forReadingAtPath: file.path),
            let data = try? handle.read(upToCount: Self.sizeLimit + 1)
        else { throw InvalidRegistryLogins("it can't be read") }
        guard data.count <= Self.sizeLimit else { throw InvalidRegistryLogins("it is longer than a mebibyte") }
        return try RegistryLogins(config: data)
    }
}
