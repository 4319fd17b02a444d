public import Foundation

/// A client certificate and its private key, which is never shown.
public struct ClientIdentity: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// The certificate, and those that lead to the authority, in PEM.
    public var certificates: Data
    /// The private key in PEM.
    public var privateKey: Data

    /// Makes an identity.
    public init(certificates: Data, privateKey: Data) {
        self.certificates = certificates
        self.privateKey = privateKey
    }

    /// Three stars.
    public var description: String { "***" }
    /// Nothing, so that dumping a value that holds an identity does not show it.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
