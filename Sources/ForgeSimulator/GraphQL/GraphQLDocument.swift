/// What a GraphQL request asks for.
struct GraphQLDocument: Sendable {
    struct Operation: Sendable {
        let isMutation: Bool
        let name: String?
        let variables: [Variable]
        let selections: [Selection]
    }

    struct Variable: Sendable {
        let name: String
        let isRequired: Bool
        let fallback: Value?
    }

    indirect enum Selection: Sendable {
        case field(Field)
        case fragment(String, [Directive])
        case inline(on: String?, [Directive], [Selection])
    }

    struct Field: Sendable {
        let key: String
        let name: String
        let arguments: [String: Value]
        let directives: [Directive]
        let selections: [Selection]
    }

    struct Directive: Sendable {
        let name: String
        let arguments: [String: Value]
    }

    struct Fragment: Sendable {
        let type: String
        let selections: [Selection]
    }

    indirect enum Value: Sendable {
        case constant(JSON)
        case variable(String)
        case list([Value])
        case object([String: Value])
    }

    var operations: [Operation] = []
    var fragments: [String: Fragment] = [:]
}
