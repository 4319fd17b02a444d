#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Which images a login is for: a registry, and perhaps the beginning of a path there; see
/// [Interpretation of config.json](https://kubernetes.io/docs/concepts/containers/images/#config-json).
struct RegistryPattern: Hashable, Sendable {
    /// The registry's host, perhaps with a port; each part between dots may have wildcards.
    let host: String
    /// The components of the path that a repository begins with.
    let path: [String]

    /// Reads a key of Docker's configuration, such as `registry.example.com/team` or `https://index.docker.io/v1/`.
    init(_ key: String) {
        var text = key[...]
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
            text = text.dropFirst(scheme.count)
        }
        var parts = text.split(separator: "/").map(String.init)
        if parts.count == 2, ["v1", "v2"].contains(parts[1]) { parts.removeLast() }
        let host = parts.first ?? ""
        self.host = ["index.docker.io", "registry-1.docker.io"].contains(host) ? ImageReference.dockerHub : host
        path = Array(parts.dropFirst())
    }

    /// Whether the login is for an image.
    func matches(_ image: ImageReference) -> Bool {
        let components = image.repository.split(separator: "/").map(String.init)
        return Self.matches(host, image.registry) && components.starts(with: path)
    }

    private static func matches(_ pattern: String, _ host: String) -> Bool {
        let patterns = pattern.split(separator: ".", omittingEmptySubsequences: false)
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return patterns.count == labels.count
            && zip(patterns, labels).allSatisfy { fnmatch(String($0), String($1), 0) == 0 }
    }
}
