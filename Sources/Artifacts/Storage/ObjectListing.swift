/// Which objects to list.
public struct ObjectListing: Hashable, Sendable {
    /// What the names begin with; it may end in the middle of a part. Empty lists everything.
    public var prefix: String
    /// Whether objects with a `/` after the prefix are summed up as one prefix for each directory.
    public var isShallow: Bool
    /// How many objects and prefixes a page has at most; storages may give fewer.
    public var limit: Int
    /// Where the page begins: ``ObjectPage/next`` of the page before; nil for the first one.
    public var token: String?

    /// A listing.
    public init(prefix: String = "", isShallow: Bool = false, limit: Int = 1000, token: String? = nil) {
        self.prefix = prefix
        self.isShallow = isShallow
        self.limit = limit
        self.token = token
    }
}
