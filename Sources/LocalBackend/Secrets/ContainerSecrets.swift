package import JobEngine
package import JobModel
import SystemPackage

/// What a job's container asks of Secrets, found in the folder of these, with its other variables.
package struct ContainerSecrets: Hashable, Sendable {
    /// The container's variables.
    package private(set) var environment: [String: String] = [:]
    /// The files of its volumes.
    package private(set) var mounts: [SecretMount] = []
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
        for (mount, volume) in spec.mountedVolumes {
            if let secret = volume["secret"] { try addFiles(of: secret, at: mount) }
        }
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
            for key in keys {
                guard let value = secrets.value(of: key, in: name) else { continue }
                try add(value, as: prefix + key)
            }
        }
    }

    private mutating func addVariables(_ variables: [JSONValue]) throws(BackendError) {
        for variable in variables {
            let name = variable["name"]?.stringValue ?? ""
            guard let origin = variable["valueFrom"] else {
                environment[name] = variable["value"]?.stringValue ?? ""
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
        environment[name] = String(decoding: value, as: UTF8.self)
        values.append(value)
    }

    // MARK: Volumes

    private mutating func addFiles(of volume: JSONValue, at mount: JSONValue) throws(BackendError) {
        let name = volume["secretName"]?.stringValue ?? ""
        let target = FilePath(mount["mountPath"]?.stringValue ?? "")
        guard target.isAbsolute, !target.components.contains(where: { $0.kind != .regular }) else {
            throw .rejected("The Secret `\(name)` can't be mounted at `\(target)`.")
        }
        guard let secrets = try secrets(for: name, "A volume of the job"), let keys = secrets.keys(of: name) else {
            if volume["optional"] == true { return }
            throw .rejected("There is no Secret `\(name)` in the folder of `--job-secrets`.")
        }
        for (key, path) in try files(volume, keys: keys) {
            guard let source = secrets.file(of: key, in: name), let value = secrets.value(of: key, in: name) else {
                throw .rejected("The Secret `\(name)` has no key `\(key)`.")
            }
            values.append(value)
            if let part = mount["subPath"]?.stringValue, !part.isEmpty {
                if FilePath(part) == path { mounts.append(SecretMount(source: source, target: target)) }
            } else {
                mounts.append(SecretMount(source: source, target: target.pushing(path)))
            }
        }
    }

    /// The keys of a volume, and the paths that they have in it.
    private func files(_ volume: JSONValue, keys: [String]) throws(BackendError) -> [(key: String, path: FilePath)] {
        guard let items = volume["items"]?.arrayValue else { return keys.map { ($0, FilePath($0)) } }
        var files: [(key: String, path: FilePath)] = []
        for item in items {
            let path = FilePath(item["path"]?.stringValue ?? "")
            guard !path.isEmpty, path.isRelative, path.components.allSatisfy({ $0.kind == .regular }) else {
                throw .rejected("A Secret can't be mounted at `\(path)` of a volume.")
            }
            files.append((item["key"]?.stringValue ?? "", path))
        }
        return files
    }

    private func secrets(for name: String, _ what: String) throws(BackendError) -> JobSecrets? {
        if let secrets { return secrets }
        throw .rejected("\(what) needs the Secret `\(name)`; `serve --job-secrets DIR` gives Secrets to jobs.")
    }
}
