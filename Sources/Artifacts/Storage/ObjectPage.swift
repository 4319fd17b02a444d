/// A piece of a listing.
public struct ObjectPage: Hashable, Sendable {
    /// The objects, in the order of their names' bytes.
    public var objects: [ObjectInfo]
    /// The directories of a shallow listing, each with a `/` at its end.
    public var prefixes: [String]
    /// Where the next page begins; nil when this is the last.
    public var next: String?

    /// A page.
    public init(objects: [ObjectInfo] = [], prefixes: [String] = [], next: String? = nil) {
        self.objects = objects
        self.prefixes = prefixes
        self.next = next
    }
}
