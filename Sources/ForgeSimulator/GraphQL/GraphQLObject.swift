/// Something that fields can be selected from.
struct GraphQLObject: Sendable {
    typealias Resolver = @Sendable (GraphQLArguments) async throws -> GraphQLOutput

    /// The name of its type.
    let type: String
    /// The interfaces and unions that its type is part of.
    var interfaces: Set<String> = []
    var fields: [String: Resolver]

    init(_ type: String, _ interfaces: Set<String> = [], _ fields: [String: Resolver]) {
        self.type = type
        self.interfaces = interfaces
        self.fields = fields
    }

    /// An object whose fields are known already.
    init(_ type: String, _ interfaces: Set<String> = [], leaves: [String: JSON]) {
        self.init(type, interfaces, leaves.mapValues(Self.constant))
    }

    /// A field that is known already.
    static func constant(_ value: JSON) -> Resolver { { @Sendable _ in .leaf(value) } }

    /// This object with more fields.
    func adding(_ more: [String: Resolver]) -> GraphQLObject {
        var object = self
        object.fields.merge(more) { _, new in new }
        return object
    }
}

/// The value of a field.
enum GraphQLOutput: Sendable {
    case leaf(JSON)
    case object(GraphQLObject)
    case list([GraphQLOutput])

    static let null = GraphQLOutput.leaf(.null)

    init(_ object: GraphQLObject?) {
        self = object.map(GraphQLOutput.object) ?? .null
    }

    static func objects(_ objects: [GraphQLObject]) -> GraphQLOutput { .list(objects.map(GraphQLOutput.object)) }
}

/// The arguments of a field, variables put in.
struct GraphQLArguments: Sendable {
    let field: String
    let values: [String: JSON]

    subscript(name: String) -> JSON? { values[name].flatMap { $0.isNull ? nil : $0 } }

    func string(_ name: String) throws(GraphQLError) -> String {
        guard let text = self[name]?.string else {
            throw .invalid("Field '\(field)' is missing required arguments: \(name)")
        }
        return text
    }

    func int(_ name: String) throws(GraphQLError) -> Int {
        guard let number = self[name]?.int else {
            throw .invalid("Field '\(field)' is missing required arguments: \(name)")
        }
        return number
    }
}
