public import Foundation

/// Where the unix socket of this machine's container engine is.
public enum EngineSocket {
    /// The socket to use: the one that is asked for, else what `DOCKER_HOST` names, else the first of the usual places
    /// of Podman and Docker where there is one, else Podman's.
    ///
    /// - Parameters:
    ///   - path: The socket that is asked for; nil when nobody said.
    ///   - environment: The variables `DOCKER_HOST` and `XDG_RUNTIME_DIR`, and whatever else.
    ///   - exists: Whether there is a file.
    /// - Returns: Its path; nil when `DOCKER_HOST` names something that is no unix socket.
    public static func path(
        _ path: String?,
        environment: [String: String],
        exists: (String) -> Bool = FileManager.default.fileExists(atPath:)
    ) -> String? {
        if let path { return path }
        if let host = environment["DOCKER_HOST"], !host.isEmpty {
            let scheme = "unix://"
            return host.hasPrefix(scheme) ? String(host.dropFirst(scheme.count)) : nil
        }
        let own = environment["XDG_RUNTIME_DIR"].map { ["\($0)/podman/podman.sock", "\($0)/docker.sock"] } ?? []
        let places = own + ["/run/podman/podman.sock", "/var/run/docker.sock"]
        return places.first(where: exists) ?? "/run/podman/podman.sock"
    }
}
