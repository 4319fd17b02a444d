import Foundation
import JobEngine
import JobModel
import LocalBackend

/// Logins to registries, as Docker's
/// [configuration](https://docs.docker.com/reference/cli/docker/login/#credential-stores) and Secrets of
/// `imagePullSecrets` hold them.
struct RegistryLogins: Hashable, Sendable {
    private var entries: [Entry] = []

    private struct Entry: Hashable {
        let key: String
        let login: RegistryLogin
    }

    /// None.
    init() {}

    /// Reads Docker's `config.json`.
    ///
    /// - Throws: ``InvalidRegistryLogins`` when it is none.
    init(config: Data) throws(InvalidRegistryLogins) {
        struct Config: Decodable {
            var auths: [String: RegistryCredential]?
        }
        try add(Self.decode(Config.self, config).auths ?? [:])
    }

    /// Reads Docker's older `.dockercfg`.
    ///
    /// - Throws: ``InvalidRegistryLogins`` when it is none.
    init(oldConfig: Data) throws(InvalidRegistryLogins) {
        try add(Self.decode([String: RegistryCredential].self, oldConfig))
    }

    /// The logins of a pod's `imagePullSecrets`.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` for a Secret that is not there, or holds no logins.
    init(pullSecretsOf pod: PodSpec, in folder: JobSecrets?) throws(BackendError) {
        for reference in pod.fields["imagePullSecrets"]?.arrayValue ?? [] {
            let name = reference["name"]?.stringValue ?? ""
            guard let folder else {
                throw .rejected(
                    "The job's image is pulled with the Secret `\(name)`; `serve --job-secrets DIR` gives Secrets to jobs."
                )
            }
            do throws(InvalidRegistryLogins) {
                if let value = folder.value(of: ".dockerconfigjson", in: name) {
                    entries += try RegistryLogins(config: Data(value)).entries
                } else if let value = folder.value(of: ".dockercfg", in: name) {
                    entries += try RegistryLogins(oldConfig: Data(value)).entries
                } else {
                    throw InvalidRegistryLogins("it has no key `.dockerconfigjson` or `.dockercfg`")
                }
            } catch {
                throw .rejected("The Secret `\(name)` of `imagePullSecrets` can't be used: \(error).")
            }
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { entries.isEmpty }

    /// What must not be shown.
    var secrets: [[UInt8]] {
        entries.flatMap { [$0.login.password, $0.login.identityToken] }.filter { !$0.isEmpty }.map { Array($0.utf8) }
    }

    /// The logins for an image, the closest first.
    func logins(for image: ImageReference) -> [RegistryLogin] {
        entries.filter { RegistryPattern($0.key).matches(image) }.map { entry in
            var login = entry.login
            login.registry = image.registry
            return login
        }
    }

    private mutating func add(_ credentials: [String: RegistryCredential]) throws(InvalidRegistryLogins) {
        // A longer key says more; of two that say as much the first wins.
        for (key, credential) in credentials.sorted(by: { ($1.key.count, $0.key) < ($0.key.count, $1.key) }) {
            guard let login = try credential.login(for: key) else { continue }
            entries.append(Entry(key: key, login: login))
        }
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type,
        _ data: Data
    ) throws(InvalidRegistryLogins) -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw InvalidRegistryLogins("it is not Docker's configuration in JSON")
        }
    }
}
