/// The objects of a list, and as of when.
public struct KubernetesList<Item: Sendable>: Sendable {
    /// The objects.
    public var items: [Item]
    /// The version of the whole list, from which it can be watched.
    public var resourceVersion: String

    /// Makes a list.
    public init(items: [Item], resourceVersion: String) {
        self.items = items
        self.resourceVersion = resourceVersion
    }
}

extension KubernetesList: Equatable where Item: Equatable {}
