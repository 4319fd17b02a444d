/// The members of a ProwJob that Bowsprit has no name for, kept so that whoever wrote them finds them again.
public struct UnknownMembers: Hashable, Sendable {
    /// Those of the resource itself.
    public var resource: [String: JSONValue] = [:]
    /// Those of its specification.
    public var spec: [String: JSONValue] = [:]
    /// Those of its status.
    public var status: [String: JSONValue] = [:]

    /// None.
    public init() {}
}
