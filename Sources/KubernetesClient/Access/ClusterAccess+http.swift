import AsyncHTTPClient
import Foundation
import NIOSSL

extension ClusterAccess {
    /// The client that speaks with the server alone; whoever makes it shuts it down.
    ///
    /// - Throws: ``ClusterAccessError`` for certificates or a key that cannot be read.
    func makeHTTPClient() throws(ClusterAccessError) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.tlsConfiguration = try tlsConfiguration()
        if let serverName, let host = URLComponents(string: server)?.host {
            configuration.dnsOverride = [serverName: host]
        }
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// The address that requests go to: its host is the name that the certificate must have.
    var requestAddress: String {
        guard let serverName, var components = URLComponents(string: server) else { return server }
        components.host = serverName
        return components.string ?? server
    }

    private func tlsConfiguration() throws(ClusterAccessError) -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        switch trust {
        case .system: break
        case .authorities(let pem):
            tls.trustRoots = .certificates(try Self.certificates(pem, "the certificate authority"))
        case .anyone: tls.certificateVerification = .none
        }
        guard let identity else { return tls }
        tls.certificateChain = try Self.certificates(identity.certificates, "the client certificate")
            .map { .certificate($0) }
        do {
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: Array(identity.privateKey), format: .pem))
        } catch {
            throw ClusterAccessError("the client key is no private key in PEM")
        }
        return tls
    }

    private static func certificates(_ pem: Data, _ what: String) throws(ClusterAccessError) -> [NIOSSLCertificate] {
        guard let certificates = try? NIOSSLCertificate.fromPEMBytes(Array(pem)), !certificates.isEmpty else {
            throw ClusterAccessError("\(what) is no certificate in PEM")
        }
        return certificates
    }
}
