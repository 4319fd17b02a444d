/// The paths that a commit of a push touches.
struct WirePushedCommit: Decodable {
    let added: [String]?
    let removed: [String]?
    let modified: [String]?

    var paths: [String] { (added ?? []) + (removed ?? []) + (modified ?? []) }
}
