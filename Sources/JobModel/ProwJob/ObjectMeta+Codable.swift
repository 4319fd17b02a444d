extension ObjectMeta: Codable {
    private enum Known: String, CaseIterable {
        case name, namespace, labels, annotations, creationTimestamp, resourceVersion
    }

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }

        init(_ known: Known) {
            self.init(stringValue: known.rawValue)
        }
    }

    /// Decodes the metadata; members without a property of their own go to `other`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            name: try container.decode(OmitEmpty<String>.self, forKey: Key(.name)).wrappedValue,
            namespace: try container.decode(OmitEmpty<String>.self, forKey: Key(.namespace)).wrappedValue,
            labels: try container.decode(OmitEmpty<[String: String]>.self, forKey: Key(.labels)).wrappedValue,
            annotations: try container.decode(OmitEmpty<[String: String]>.self, forKey: Key(.annotations)).wrappedValue,
            creationTimestamp: try container.decode(RFC3339.self, forKey: Key(.creationTimestamp)).wrappedValue
        )
        resourceVersion = try container.decode(OmitEmpty<String>.self, forKey: Key(.resourceVersion)).wrappedValue
        for key in container.allKeys where Known(rawValue: key.stringValue) == nil {
            other[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
        }
    }

    /// Encodes the metadata with everything in `other`; what is empty is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(OmitEmpty(wrappedValue: name), forKey: Key(.name))
        try container.encode(OmitEmpty(wrappedValue: namespace), forKey: Key(.namespace))
        try container.encode(OmitEmpty(wrappedValue: labels), forKey: Key(.labels))
        try container.encode(OmitEmpty(wrappedValue: annotations), forKey: Key(.annotations))
        try container.encode(RFC3339(wrappedValue: creationTimestamp), forKey: Key(.creationTimestamp))
        try container.encode(OmitEmpty(wrappedValue: resourceVersion), forKey: Key(.resourceVersion))
        for (name, value) in other where Known(rawValue: name) == nil {
            try container.encode(value, forKey: Key(stringValue: name))
        }
    }
}
