/// The name of an image, as engines take it.
struct ImageReference: Hashable, Sendable {
    /// The name with a tag or a digest; engines would pull every tag of a name without.
    let name: String
    /// Whether the name says no tag, or `latest`, and no digest.
    let isLatest: Bool

    /// Its registry's host, perhaps with a port; Docker Hub's when the name says none.
    let registry: String
    /// Its name there, without a tag or digest.
    let repository: String

    /// Docker Hub, as images' names call it.
    static let dockerHub = "docker.io"

    /// Reads a name, such as `alpine`, `localhost:5000/tools/go:1.22` or `alpine@sha256:...`.
    init(_ text: String) {
        let last = text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let hasDigest = last.contains("@")
        let tag = hasDigest ? nil : last.firstIndex(of: ":").map { last[$0...].dropFirst() }
        isLatest = !hasDigest && (tag == nil || tag == "latest")
        name = hasDigest || tag != nil ? text : "\(text):latest"
        (registry, repository) = Self.place(of: text)
    }

    /// The registry and the repository of a name, as Docker reads it.
    private static func place(of text: String) -> (registry: String, repository: String) {
        var path = text.prefix { $0 != "@" }.split(separator: "/", omittingEmptySubsequences: false)[...]
        var registry = dockerHub
        if path.count > 1, let host = path.first, host == "localhost" || host.contains(where: { ".:".contains($0) }) {
            registry = host == "index.docker.io" ? dockerHub : String(host)
            path = path.dropFirst()
        }
        let last = path.popLast()?.prefix { $0 != ":" } ?? ""
        let isOfficial = registry == dockerHub && path.isEmpty
        return (registry, ((isOfficial ? ["library"] : path) + [last]).joined(separator: "/"))
    }
}
