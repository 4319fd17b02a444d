public import Foundation

/// Where a cluster's API server is, how it is known, and as whom it is asked.
public struct ClusterAccess: Sendable, Hashable {
    /// How the server proves who it is.
    public enum Trust: Sendable, Hashable {
        /// By a certificate of an authority that this machine knows.
        case system
        /// By a certificate of one of these authorities, in PEM.
        case authorities(Data)
        /// Not at all: `insecure-skip-tls-verify`.
        case anyone
    }

    /// The address, without a slash at the end: `https://10.0.0.1:6443`.
    public var server: String
    /// The name that the server's certificate must have; nil for the host of the address.
    public var serverName: String?
    /// How the server proves who it is.
    public var trust: Trust
    /// The client certificate; nil for none.
    public var identity: ClientIdentity?
    /// The bearer token; nil for none.
    public var token: BearerToken?

    /// Describes an access.
    ///
    /// - Throws: ``ClusterAccessError`` for an address that is not `https://HOST` or `http://HOST`.
    public init(
        server: String,
        serverName: String? = nil,
        trust: Trust = .system,
        identity: ClientIdentity? = nil,
        token: BearerToken? = nil
    ) throws(ClusterAccessError) {
        guard let components = URLComponents(string: server), components.host?.isEmpty == false,
            components.scheme == "https" || components.scheme == "http",
            components.user == nil, components.query == nil, components.fragment == nil
        else { throw ClusterAccessError("`\(server)` is no address of the form https://HOST:PORT") }
        self.server = String(server.reversed().drop { $0 == "/" }.reversed())
        self.serverName = serverName
        self.trust = trust
        self.identity = identity
        self.token = token
    }
}
