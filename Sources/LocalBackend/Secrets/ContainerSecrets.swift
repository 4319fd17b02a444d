package import JobEngine
package import JobModel
import SystemPackage

/// What a job's container asks of Secrets, found in the folder of these, with its other variables.
package struct ContainerSecrets: Hashable, Sendable {
    /// The container's variables in the order in which they are set; of several with one name the last holds.
    package private(set) var variables: [ContainerVariable] = []
    /// The Secrets that it mounts.
    package private(set) var volumes: [SecretVolume] = []
    /// What must not be shown.
    package private(set) var values: [[UInt8]] = []
    private let secrets: JobSecrets?
    private let backend: String

    /// Looks up what the only container of a pod asks for.
    ///
    /// - Parameters:
    ///   - secrets: Where Secrets are; nil when the bot was given none.
    ///   - backend: What is to run the container, in words.
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when something is not there.
    package init(_ spec: ProwJobSpec, in secrets: JobSecrets?, for backend: String) throws(BackendError) {
        let container = try spec.onlyContainer(for: backend)
        self.secrets = secrets
        self.backend = backend
        try addSources(container.fields["envFrom"]?.arrayValue ?? [])
        try addVariables(container.fields["env"]?.arrayValue ?? [])
        let hasGroup = spec.podSpec?.fields["securityContext"]?["fsGroup"] != nil
        for (mount, volume) in spec.mountedVolumes {
            if let secret = volume["secret"] { try addVolume(secret, at: mount, extraMode: hasGroup ? 0o444 : 0) }
        }
    }

    /// The variables by their names.
    var environment: [String: String] {
        variables.reduce(into: [:]) { $0[$1.name] = $1.value }
    }

    /// The files of the volumes.
    var mounts: [SecretMount] {
        volumes.flatMap(\.mounts)
    }

    // MARK: Variables

    private mutating func addSources(_ sources: [JSONValue]) throws(BackendError) {
        for source in sources {
            guard let reference = source["secretRef"], let name = reference["name"]?.stringValue else {
                throw .rejected("The job's variables come from the cluster (`envFrom`); \(backend) has none.")
            }
            guard let secrets = try secrets(for: name, "The job's variables"), let keys = secrets.keys(of: name) else {
                if reference["optional"] == true { continue }
                throw .rejected("There is no Secret `\(name)` in the folder of `--job-secrets`.")
            }
            let prefix = source["prefix"]?.stringValue ?? ""
            for key in keys where !key.contains("=") {
                guard let value = secrets.value(of: key, in: name) else { continue }
                try add(value, as: prefix + key)
            }
        }
    }

    private mutating func addVariables(_ entries: [JSONValue]) throws(BackendError) {
        for variable in entries {
            let name = variable["name"]?.stringValue ?? ""
            guard let origin = variable["valueFrom"] else {
                variables.append(ContainerVariable(name: name, value: variable["value"]?.stringValue ?? ""))
                continue
            }
            guard let reference = origin["secretKeyRef"], let secret = reference["name"]?.stringValue,
                let key = reference["key"]?.stringValue
            else {
                throw .rejected("The job's variable `\(name)` comes from the cluster; \(backend) has none.")
            }
            if let value = try secrets(for: secret, "The job's variable `\(name)`")?.value(of: key, in: secret) {
                try add(value, as: name)
            } else if reference["optional"] != true {
                throw .rejected(
                    "The job's variable `\(name)` needs the key `\(key)` of the Secret `\(secret)`, which is not in "
                        + "the folder of `--job-secrets`."
                )
            }
        }
    }

    private mutating func add(_ value: [UInt8], as name: String) throws(BackendError) {
        guard !value.contains(0) else {
            throw .rejected("The value for the job's variable `\(name)` holds a NUL character.")
        }
        variables.append(ContainerVariable(name: name, value: String(decoding: value, as: UTF8.self), isSecret: true))
        values.append(value)
    }

    // MARK: Volumes

    private mutating func addVolume(_ volume: JSONValue, at mount: JSONValue, extraMode: Int) throws(BackendError) {
        let name = volume["secretName"]?.stringValue ?? ""
        let target = FilePath(mount["mountPath"]?.stringValue ?? "")
        guard target.isAbsolute, !target.components.contains(where: { $0.kind != .regular }) else {
            throw .rejected("The Secret `\(name)` can't be mounted at `\(target)`.")
        }
        guard mount["subPathExpr"] == nil else {
            throw .rejected("The Secret `\(name)` is mounted by a `subPathExpr`; \(backend) knows `subPath` only.")
        }
        guard let secrets = try secrets(for: name, "A volume of the job"), let keys = secrets.keys(of: name) else {
            if volume["optional"] == true { return volumes.append(SecretVolume(target: target, part: nil, files: [])) }
            throw .rejected("There is no Secret `\(name)` in the folder of `--job-secrets`.")
        }
        var files: [SecretFile] = []
        for item in try items(volume, keys: keys) {
            guard let source = secrets.file(of: item.key, in: name), let value = secrets.value(of: item.key, in: name)
            else { throw .rejected("The Secret `\(name)` has no key `\(item.key)`.") }
            values.append(value)
            files.append(SecretFile(source: source, path: item.path, value: value, mode: item.mode | extraMode))
        }
        let part = mount["subPath"]?.stringValue.flatMap { $0.isEmpty ? nil : FilePath($0) }
        let mounted = SecretVolume(target: target, part: part, files: files)
        guard part == nil || !mounted.mounts.isEmpty else {
            throw .rejected("The Secret `\(name)` has no `\(part ?? "")`, which the job mounts (`subPath`).")
        }
        volumes.append(mounted)
    }

    /// The keys of a volume, with the paths and permissions that they have in it.
    private func items(
        _ volume: JSONValue,
        keys: [String]
    ) throws(BackendError) -> [(key: String, path: FilePath, mode: Int)] {
        let usualMode = Self.mode(volume["defaultMode"]) ?? 0o644
        guard let items = volume["items"]?.arrayValue else { return keys.map { ($0, FilePath($0), usualMode) } }
        return try items.map { item throws(BackendError) in
            let path = FilePath(item["path"]?.stringValue ?? "")
            guard !path.isEmpty, path.isRelative, path.components.allSatisfy({ $0.kind == .regular }) else {
                throw .rejected("A Secret can't be mounted at `\(path)` of a volume.")
            }
            return (item["key"]?.stringValue ?? "", path, Self.mode(item["mode"]) ?? usualMode)
        }
    }

    private static func mode(_ value: JSONValue?) -> Int? {
        if case .int(let mode)? = value { mode & 0o777 } else { nil }
    }

    private func secrets(for name: String, _ what: String) throws(BackendError) -> JobSecrets? {
        if let secrets { return secrets }
        throw .rejected("\(what) needs the Secret `\(name)`; `serve --job-secrets DIR` gives Secrets to jobs.")
    }
}
