/// A fault in a GraphQL request or while it is answered.
struct GraphQLError: Error, Sendable, Equatable {
    let message: String
    /// GitHub's word for the sort of fault, such as `NOT_FOUND`.
    var type: String?
    /// Whether the whole request is answered with this alone.
    var isFatal = false

    static func invalid(_ message: String) -> GraphQLError { GraphQLError(message: message, isFatal: true) }
    static func notFound(_ message: String) -> GraphQLError { GraphQLError(message: message, type: "NOT_FOUND") }

    func json(path: [JSON]) -> JSON {
        var members: [String: JSON] = ["message": .string(message)]
        if let type { members["type"] = .string(type) }
        if !path.isEmpty { members["path"] = .array(path) }
        return .object(members)
    }
}
