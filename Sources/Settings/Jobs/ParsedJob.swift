import ConfigurationSchema
import YAML

/// A job as it is written. It is decoded by itself, so that what is wrong with one job hides nothing of the others.
struct ParsedJob<Job: ConfigurationSection>: Sendable {
    let node: YAMLNode

    /// The place of a part, or of what is nearest to it.
    func location(_ path: String...) -> SourceLocation {
        var node = node
        for key in path {
            guard let next = node[key] else { break }
            node = next
        }
        return node.location
    }
}

extension ParsedJob: ConfigurationValue {
    static var schema: ValueSchema { Job.schema }

    init(from decoder: any Decoder) throws {
        node = try decoder.singleValueContainer().decode(YAMLNode.self)
    }
}
