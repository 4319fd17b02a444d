public import Foundation
public import NIOSSL

/// A certificate authority of a test, and the certificates that it gives, made by `openssl`.
public struct TestAuthority: Sendable {
    /// A certificate and its key, in PEM.
    public struct Certificate: Sendable {
        /// The file of the certificate.
        public let certificate: URL
        /// The file of the private key.
        public let key: URL

        /// Both together for TLS.
        public func tls() throws -> (chain: [NIOSSLCertificateSource], key: NIOSSLPrivateKeySource) {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate.path(percentEncoded: false))
            let key = try NIOSSLPrivateKey(file: key.path(percentEncoded: false), format: .pem)
            return (chain.map { .certificate($0) }, .privateKey(key))
        }
    }

    private struct Failed: Error {
        let arguments: [String]
    }

    private let folder: URL
    /// The authority's own certificate.
    public let root: Certificate

    /// Whether the program is there.
    public static var isAvailable: Bool { program("openssl") != nil }

    /// A program in the search path; nil when there is none.
    public static func program(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
    }

    /// Makes an authority whose files are in a folder.
    public init(in folder: URL) throws {
        self.folder = folder
        root = Self.files("ca", in: folder)
        try Self.make(root, subject: "/CN=test authority", [])
    }

    /// Gives a certificate.
    ///
    /// - Parameters:
    ///   - subject: Whom it is for: `/O=system:masters/CN=bot`.
    ///   - names: For which names and addresses: `IP:127.0.0.1,DNS:localhost`; nil for none.
    public func certificate(_ name: String, subject: String, names: String? = nil) throws -> Certificate {
        let files = Self.files(name, in: folder)
        let own = ["-CA", root.certificate.path(percentEncoded: false), "-CAkey", root.key.path(percentEncoded: false)]
        let alternatives = names.map { ["-addext", "subjectAltName=\($0)"] } ?? []
        try Self.make(files, subject: subject, own + alternatives + ["-addext", "basicConstraints=critical,CA:FALSE"])
        return files
    }

    /// The TLS of a server with a certificate of this authority.
    ///
    /// - Parameter asksClients: Whether clients must have a certificate of this authority, too.
    public func server(_ names: String, asksClients: Bool = false) throws -> TLSConfiguration {
        let (chain, key) = try certificate("server", subject: "/CN=server", names: names).tls()
        var tls = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: key)
        if asksClients {
            tls.certificateVerification = .noHostnameVerification
            tls.trustRoots = .file(root.certificate.path(percentEncoded: false))
        }
        return tls
    }

    private static func files(_ name: String, in folder: URL) -> Certificate {
        Certificate(certificate: folder.appending(path: "\(name).crt"), key: folder.appending(path: "\(name).key"))
    }

    private static func make(_ files: Certificate, subject: String, _ more: [String]) throws {
        let process = Process()
        process.executableURL = program("openssl")
        process.arguments =
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", subject, "-keyout", files.key.path(percentEncoded: false),
                "-out", files.certificate.path(percentEncoded: false),
            ] + more
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(arguments: process.arguments ?? []) }
    }
}
