/// A directory in a container.
struct ContainerMount: Hashable, Sendable, Encodable {
    /// The kind of directory.
    enum Kind: String, Hashable, Sendable, Encodable {
        /// A directory of the machine.
        case bind
        /// One in memory.
        case tmpfs
    }

    var kind: Kind
    /// The directory of the machine; nil for one in memory.
    var source: String?
    var target: String
    var isReadOnly: Bool

    enum CodingKeys: String, CodingKey {
        case kind = "Type"
        case source = "Source"
        case target = "Target"
        case isReadOnly = "ReadOnly"
    }
}
