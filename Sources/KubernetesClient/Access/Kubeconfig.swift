public import Foundation
import YAML

/// The clusters of a
/// [kubeconfig](https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/).
///
/// Users have a token, a file with a token, or a client certificate. What would run a program (`exec`), and what API
/// servers no longer take, is refused for the contexts that need it.
public struct Kubeconfig: Sendable {
    /// The access of each context by its name, or why it cannot be used.
    public let contexts: [String: Result<ClusterAccess, ClusterAccessError>]
    /// The context that counts when none is named; nil for none.
    public let currentContext: String?

    /// Reads a file.
    ///
    /// - Throws: ``ClusterAccessError`` when it cannot be read, or is no kubeconfig.
    public init(contentsOf file: URL) throws(ClusterAccessError) {
        let path = file.path(percentEncoded: false)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ClusterAccessError("\(path) cannot be read")
        }
        try self.init(Array(data), file: file)
    }

    /// Reads the text of a file. Paths in it are relative to the file's folder.
    ///
    /// - Throws: ``ClusterAccessError`` when it is no kubeconfig.
    public init(_ utf8: [UInt8], file: URL) throws(ClusterAccessError) {
        let path = file.path(percentEncoded: false)
        let decoder = YAMLDecoder(unknownKeys: .ignore)
        let content: KubeconfigFile
        do {
            content = try decoder.decode(KubeconfigFile.self, from: utf8, file: path, limits: Self.limits).get()
        } catch {
            throw ClusterAccessError("\(path) is no kubeconfig: \(error)")
        }
        let folder = file.deletingLastPathComponent()
        func first<Value>(_ list: [KubeconfigFile.Named<Value>]?) -> [String: Value] {
            Dictionary((list ?? []).map { ($0.name, $0.value) }) { first, _ in first }
        }
        let (clusters, users) = (first(content.clusters), first(content.users))
        contexts = first(content.contexts).mapValues { context in
            Result { () throws(ClusterAccessError) in
                try Self.access(context, clusters: clusters, users: users, folder: folder)
            }
        }
        currentContext = content.currentContext.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static let limits = YAMLLimits(bytes: 4 << 20, depth: 40, nodes: 100_000)

    private static func access(
        _ context: KubeconfigFile.Context,
        clusters: [String: KubeconfigFile.Cluster],
        users: [String: KubeconfigFile.User],
        folder: URL
    ) throws(ClusterAccessError) -> ClusterAccess {
        guard let cluster = clusters[context.cluster ?? ""] else {
            throw ClusterAccessError("there is no cluster `\(context.cluster ?? "")`")
        }
        guard cluster.proxy?.isEmpty ?? true else {
            throw ClusterAccessError("`proxy-url` is not supported; name a server that is reached directly")
        }
        var access = try ClusterAccess(
            server: cluster.server ?? "",
            serverName: cluster.serverName.flatMap { $0.isEmpty ? nil : $0 },
            trust: try trust(cluster, folder: folder)
        )
        let name = context.user ?? ""
        guard !name.isEmpty else { return access }
        guard let user = users[name] else { throw ClusterAccessError("there is no user `\(name)`") }
        if let reason = refusal(of: user) { throw ClusterAccessError("user `\(name)` \(reason)") }
        access.token = token(user, folder: folder)
        access.identity = try identity(user, folder: folder)
        return access
    }

    private static func trust(
        _ cluster: KubeconfigFile.Cluster,
        folder: URL
    ) throws(ClusterAccessError) -> ClusterAccess.Trust {
        let pem = try content(
            "certificate-authority",
            data: cluster.authorityData,
            file: cluster.authorityFile,
            folder: folder
        )
        guard cluster.isInsecure ?? false else { return pem.map { .authorities($0) } ?? .system }
        guard pem == nil else {
            throw ClusterAccessError("`insecure-skip-tls-verify` and a certificate authority exclude each other")
        }
        return .anyone
    }

    /// Why a user cannot be; nil when it can.
    private static func refusal(of user: KubeconfigFile.User) -> String? {
        let way = "give it a token, a tokenFile or a client certificate"
        if user.exec != nil { return "gets its token from a program (`exec`), which the bot does not run; \(way)" }
        if user.provider != nil { return "has an `auth-provider`, which the bot does not know; \(way)" }
        if user.username?.isEmpty == false {
            return "has a name and a password, which API servers no longer take; \(way)"
        }
        if user.impersonated?.isEmpty == false { return "acts `as` another, which the bot does not; \(way)" }
        return nil
    }

    private static func token(_ user: KubeconfigFile.User, folder: URL) -> BearerToken? {
        if let file = user.tokenFile, !file.isEmpty { return .file(URL(filePath: file, relativeTo: folder)) }
        return user.token.flatMap { $0.isEmpty ? nil : .text($0) }
    }

    private static func identity(
        _ user: KubeconfigFile.User,
        folder: URL
    ) throws(ClusterAccessError) -> ClientIdentity? {
        let certificates = try content(
            "client-certificate",
            data: user.certificateData,
            file: user.certificateFile,
            folder: folder
        )
        let key = try content("client-key", data: user.keyData, file: user.keyFile, folder: folder)
        switch (certificates, key) {
        case (nil, nil): return nil
        case (let certificates?, let key?): return ClientIdentity(certificates: certificates, privateKey: key)
        default: throw ClusterAccessError("a client certificate and a client key belong together")
        }
    }

    /// What stands in the file itself, in base64, or in a file that it names; nil for neither.
    private static func content(
        _ key: String,
        data: String?,
        file: String?,
        folder: URL
    ) throws(ClusterAccessError) -> Data? {
        if let data, !data.isEmpty {
            guard let bytes = Data(base64Encoded: data, options: .ignoreUnknownCharacters) else {
                throw ClusterAccessError("`\(key)-data` is not base64")
            }
            return bytes
        }
        guard let file, !file.isEmpty else { return nil }
        let path = URL(filePath: file, relativeTo: folder).path(percentEncoded: false)
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ClusterAccessError("`\(key)`: \(path) cannot be read")
        }
        return bytes
    }
}
