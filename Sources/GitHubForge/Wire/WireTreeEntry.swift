import ForgeModel

/// An entry of a tree, as the [git database API](https://docs.github.com/en/rest/git/trees) gives it.
struct WireTreeEntry: Decodable {
    let path: String
    let mode: String
    let type: String
    let sha: String
    let size: Int?

    var value: TreeEntry { TreeEntry(path: path, kind: kind, id: sha, size: size ?? 0) }

    private var kind: TreeEntry.Kind {
        switch type {
        case "tree": .directory
        case "commit": .submodule
        default: mode == "120000" ? .symbolicLink : .file
        }
    }
}
