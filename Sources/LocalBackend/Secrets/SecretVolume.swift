package import SystemPackage

/// A Secret that a container mounts, as a [volume](https://kubernetes.io/docs/concepts/storage/volumes/#secret).
package struct SecretVolume: Hashable, Sendable {
    /// Where it is mounted.
    package let target: FilePath
    /// The file or folder of the volume that is mounted there; nil for all of it.
    package let part: FilePath?
    /// Its files.
    package let files: [SecretFile]

    /// Every file by itself, where the container sees it.
    var mounts: [SecretMount] {
        files.compactMap { file in
            guard let part else { return SecretMount(source: file.source, target: target.pushing(file.path)) }
            var rest = file.path
            guard rest.removePrefix(part) else { return nil }
            return SecretMount(source: file.source, target: rest.isEmpty ? target : target.pushing(rest))
        }
    }
}
