/// A file is no configuration with logins to registries.
package struct InvalidRegistryLogins: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why, without a full stop.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
