extension ProwJob: Codable {
    private enum Known: String, CaseIterable, CodingKey {
        case apiVersion, kind, metadata, spec, status
    }

    /// Decodes the resource; members without a property go to `unknown`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Known.self)
        self.init(
            metadata: try container.decode(ObjectMeta.self, forKey: .metadata),
            spec: try container.decode(ProwJobSpec.self, forKey: .spec),
            status: try container.decode(ProwJobStatus.self, forKey: .status)
        )
        apiVersion = try container.decode(String.self, forKey: .apiVersion)
        kind = try container.decode(String.self, forKey: .kind)
        unknown.resource = try decoder.container(keyedBy: MemberKey.self).members(except: Known.self)
        unknown.spec = try container.nestedContainer(keyedBy: MemberKey.self, forKey: .spec)
            .members(except: ProwJobSpec.CodingKeys.self)
        unknown.status = try container.nestedContainer(keyedBy: MemberKey.self, forKey: .status)
            .members(except: ProwJobStatus.CodingKeys.self)
    }

    /// Encodes the resource with everything in `unknown`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Known.self)
        try container.encode(apiVersion, forKey: .apiVersion)
        try container.encode(kind, forKey: .kind)
        try container.encode(metadata, forKey: .metadata)
        try Self.encode(spec, with: unknown.spec, to: &container, forKey: .spec)
        try Self.encode(status, with: unknown.status, to: &container, forKey: .status)
        try encoder.add(unknown.resource)
    }

    private static func encode(
        _ value: some Encodable,
        with unknown: [String: JSONValue],
        to container: inout KeyedEncodingContainer<Known>,
        forKey key: Known
    ) throws {
        guard !unknown.isEmpty else { return try container.encode(value, forKey: key) }
        let encoder = container.superEncoder(forKey: key)
        try value.encode(to: encoder)
        try encoder.add(unknown)
    }
}

/// A member of any name.
private struct MemberKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}

extension KeyedDecodingContainer where Key == MemberKey {
    /// The members that have no key of a type.
    fileprivate func members<Known: CodingKey & CaseIterable>(except: Known.Type) throws -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        for key in allKeys where Known(stringValue: key.stringValue) == nil {
            members[key.stringValue] = try decode(JSONValue.self, forKey: key)
        }
        return members
    }
}

extension Encoder {
    /// Adds members to an object that is being encoded.
    fileprivate func add(_ members: [String: JSONValue]) throws {
        guard !members.isEmpty else { return }
        var container = container(keyedBy: MemberKey.self)
        for (name, value) in members {
            try container.encode(value, forKey: MemberKey(stringValue: name))
        }
    }
}
