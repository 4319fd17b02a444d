import ConfigurationSchema
import YAML

/// A job with the place where it is written, for findings about its parts.
struct ParsedJob<Job: ConfigurationSection>: ConfigurationValue {
    static var schema: ValueSchema { Job.schema }

    var job: Job
    let node: YAMLNode

    init(from decoder: any Decoder) throws {
        node = try YAMLNode(from: decoder)
        job = try Job(from: decoder)
    }

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
