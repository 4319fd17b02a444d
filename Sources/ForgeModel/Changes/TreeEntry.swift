/// One entry of a git tree.
public struct TreeEntry: Sendable, Hashable {
    /// What an entry is, by its [mode](https://docs.github.com/en/rest/git/trees#create-a-tree).
    public enum Kind: Sendable, Hashable {
        case file, directory, symbolicLink, submodule
    }

    /// Where it is, relative to the tree that was listed.
    public var path: String
    /// What it is.
    public var kind: Kind
    /// The id of its blob, tree or commit.
    public var id: String
    /// The length of a file in bytes; 0 for anything else.
    public var size: Int

    /// Makes an entry.
    public init(path: String, kind: Kind, id: String, size: Int = 0) {
        self.path = path
        self.kind = kind
        self.id = id
        self.size = size
    }
}
