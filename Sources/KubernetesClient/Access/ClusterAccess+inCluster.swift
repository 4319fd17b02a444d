public import Foundation

extension ClusterAccess {
    /// Where Kubernetes puts the files of a pod's service account.
    public static let serviceAccountFolder = URL(filePath: "/var/run/secrets/kubernetes.io/serviceaccount/")

    /// The access of the pod that this process runs in, by its
    /// [service account](https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/); nil outside of a
    /// cluster.
    ///
    /// - Parameter environment: The process's environment.
    /// - Throws: ``ClusterAccessError`` when the files of the service account are not there.
    public static func inCluster(
        environment: [String: String],
        serviceAccount folder: URL = serviceAccountFolder
    ) throws(ClusterAccessError) -> ClusterAccess? {
        guard let host = environment["KUBERNETES_SERVICE_HOST"], !host.isEmpty,
            let port = environment["KUBERNETES_SERVICE_PORT"], !port.isEmpty
        else { return nil }
        let (authorities, token) = (folder.appending(path: "ca.crt"), BearerToken.file(folder.appending(path: "token")))
        guard let pem = FileManager.default.contents(atPath: authorities.path(percentEncoded: false)) else {
            throw ClusterAccessError(
                "\(authorities.path(percentEncoded: false)) cannot be read; give the pod a service account"
            )
        }
        _ = try token.authorization()
        return try ClusterAccess(
            server: "https://\(host.contains(":") ? "[\(host)]" : host):\(port)",
            trust: .authorities(pem),
            token: token
        )
    }
}
