/// The name of an image, as engines take it.
struct ImageReference: Hashable, Sendable {
    /// The name with a tag or a digest; engines would pull every tag of a name without.
    let name: String
    /// Whether the name says no tag, or `latest`, and no digest.
    let isLatest: Bool

    /// Reads a name, such as `alpine`, `localhost:5000/tools/go:1.22` or `alpine@sha256:...`.
    init(_ text: String) {
        let last = text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let hasDigest = last.contains("@")
        let tag = hasDigest ? nil : last.firstIndex(of: ":").map { last[$0...].dropFirst() }
        isLatest = !hasDigest && (tag == nil || tag == "latest")
        name = hasDigest || tag != nil ? text : "\(text):latest"
    }
}
