public import JobModel

/// What somebody wants to run: a configured job, on what.
public struct JobOrder: Hashable, Sendable, Codable {
    /// A part of an order that a job may need.
    public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
        case org
        case repo
        case baseRef = "base-ref"
        case baseSHA = "base-sha"
        case pullNumber = "pull-number"
        case pullSHA = "pull-sha"
        case pullAuthor = "pull-author"
    }

    /// The name of the job in the configuration.
    public var job: String
    /// What else is known, as texts without white space around them; none is empty.
    public var fields: [Field: String] = [:]
    /// How far the code is trusted; nil for what the job's type allows at least.
    public var trust: JobTrust?

    /// An order of a job, without anything else.
    public init(job: String) {
        self.job = job
    }

    subscript(field: Field) -> String? {
        get { fields[field] }
        set { fields[field] = newValue }
    }

    private enum CodingKeys: String, CodingKey {
        case job, fields, trust
    }

    /// Reads an order; fields that there are not are left out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        job = try container.decode(String.self, forKey: .job)
        trust = try container.decodeIfPresent(JobTrust.self, forKey: .trust)
        for (name, value) in try container.decode([String: String].self, forKey: .fields) {
            guard let field = Field(rawValue: name), !value.isEmpty else { continue }
            fields[field] = value
        }
    }

    /// Writes the fields by their names.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(job, forKey: .job)
        try container.encodeIfPresent(trust, forKey: .trust)
        let texts = Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
        try container.encode(texts, forKey: .fields)
    }
}
