import JobEngine
import JobModel

/// An empty directory that a job asks for, mounted somewhere in its container.
struct ContainerVolume: Hashable, Sendable {
    /// The volume's name, which mounts of one volume share.
    let name: String
    /// Where it is mounted.
    let path: String
    let isReadOnly: Bool
    /// Whether it is kept in memory.
    let isInMemory: Bool

    /// The empty directories that a container mounts; Secrets are `ContainerSecrets`'.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` for every other kind of volume.
    static func all(of container: Container, in pod: PodSpec) throws(BackendError) -> [ContainerVolume] {
        let volumes = pod.fields["volumes"]?.arrayValue ?? []
        for volume in volumes where volume["emptyDir"] == nil && volume["secret"] == nil {
            let kind = volume.objectValue?.keys.first { $0 != "name" } ?? "emptyDir"
            guard kind != "emptyDir" else { continue }
            throw .rejected(
                "The job's volume `\(volume["name"]?.stringValue ?? "")` is a `\(kind)`; \(ContainerJob.backend) has "
                    + "only empty directories (`emptyDir`) and Secrets."
            )
        }
        var mounted: [ContainerVolume] = []
        let secrets = volumes.filter { $0["secret"] != nil }.compactMap { $0["name"]?.stringValue }
        for mount in container.fields["volumeMounts"]?.arrayValue ?? []
        where !secrets.contains(mount["name"]?.stringValue ?? "") {
            mounted.append(try ContainerVolume(mount, among: volumes))
        }
        return mounted
    }

    private init(_ mount: JSONValue, among volumes: [JSONValue]) throws(BackendError) {
        name = mount["name"]?.stringValue ?? ""
        path = mount["mountPath"]?.stringValue ?? ""
        isReadOnly = mount["readOnly"]?.boolValue ?? false
        let name = name
        guard let volume = volumes.first(where: { $0["name"]?.stringValue == name }) else {
            throw .rejected("The job mounts a volume `\(name)`, but its pod has none of this name.")
        }
        guard Self.isName(name), path.hasPrefix("/"), !path.utf8.contains(0) else {
            throw .rejected("The job's volume `\(name)` can't be mounted at `\(path)`.")
        }
        guard mount["subPath"] == nil, mount["subPathExpr"] == nil else {
            throw .rejected("The job mounts a part of the volume `\(name)`; \(ContainerJob.backend) mounts whole ones.")
        }
        isInMemory = volume["emptyDir"]?["medium"]?.stringValue == "Memory"
    }

    /// Whether a name is a label of DNS, as Kubernetes wants, and so the name of a directory too.
    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 63 && text.first != "-" && !text.isEmpty
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
}
