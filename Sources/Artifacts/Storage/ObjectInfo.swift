public import Foundation

/// A stored object, without its bytes.
public struct ObjectInfo: Hashable, Sendable {
    /// Its name.
    public var name: ObjectName
    /// Its length as it is stored, in bytes.
    public var size: Int64
    /// When it was written; nil where the storage does not say.
    public var modifiedAt: Date?
    /// What else is known of it. Listings need not know.
    public var attributes: ObjectAttributes

    /// An object.
    public init(
        name: ObjectName,
        size: Int64,
        modifiedAt: Date? = nil,
        attributes: ObjectAttributes = ObjectAttributes()
    ) {
        self.name = name
        self.size = size
        self.modifiedAt = modifiedAt
        self.attributes = attributes
    }
}
