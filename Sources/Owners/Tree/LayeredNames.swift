/// Names in layers by distance: layer 0 is nearest to the file. A name stands only in its nearest layer.
public struct LayeredNames<Name: Hashable & Comparable & Sendable>: Sendable, Hashable {
    /// The names of each level above the file, each sorted; levels without new names are empty.
    public private(set) var layers: [[Name]] = []

    /// All names.
    public private(set) var names: Set<Name> = []

    /// Creates an empty collection.
    public init() {}

    /// Whether there is no name.
    public var isEmpty: Bool { names.isEmpty }

    /// Whether a name is in some layer.
    public func contains(_ name: Name) -> Bool { names.contains(name) }

    /// Adds a layer further away; names that are nearer already are left out.
    mutating func appendLayer(_ names: Set<Name>) {
        layers.append(names.subtracting(self.names).sorted())
        self.names.formUnion(names)
    }
}
