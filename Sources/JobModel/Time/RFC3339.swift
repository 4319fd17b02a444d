public import Foundation

/// A coded point in time that may be absent, written as Kubernetes does: RFC 3339, UTC, whole seconds.
///
/// Reading also accepts an offset and a fraction of a second; both are what
/// [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6) allows. How the coder treats dates does not matter.
@propertyWrapper
public struct RFC3339: Hashable, Sendable {
    /// The time; nil when it is not known.
    public var wrappedValue: Date?

    /// A property with a given time.
    public init(wrappedValue: Date?) {
        self.wrappedValue = wrappedValue
    }

    /// The text of a time, without fractions of a second.
    public static func text(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    /// The time that a text names; nil when it is not RFC 3339.
    public static func date(_ text: String) -> Date? {
        let styles: [Date.ISO8601FormatStyle] = [
            .iso8601,
            .iso8601.timeZone(separator: .colon),
            .iso8601.time(includingFractionalSeconds: true),
            .iso8601.timeZone(separator: .colon).time(includingFractionalSeconds: true),
        ]
        return styles.lazy.compactMap { try? $0.parse(text) }.first
    }
}

extension RFC3339: Codable {
    /// Decodes the text of a time; null is nil.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when the text is not RFC 3339.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard !container.decodeNil() else {
            self.init(wrappedValue: nil)
            return
        }
        let text = try container.decode(String.self)
        guard let date = Self.date(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(text)\" is not a time such as 2006-01-02T15:04:05Z"
            )
        }
        self.init(wrappedValue: date)
    }

    /// Encodes the time's text, or null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue {
            try container.encode(Self.text(wrappedValue))
        } else {
            try container.encodeNil()
        }
    }
}

extension KeyedDecodingContainer {
    /// Decodes a time that may be absent or null; the compiler's own `Codable` code calls this.
    public func decode(_ type: RFC3339.Type, forKey key: Key) throws -> RFC3339 {
        try decodeIfPresent(RFC3339.self, forKey: key) ?? RFC3339(wrappedValue: nil)
    }
}

extension KeyedEncodingContainer {
    /// Encodes a time unless it is nil; the compiler's own `Codable` code calls this.
    public mutating func encode(_ value: RFC3339, forKey key: Key) throws {
        if let date = value.wrappedValue {
            try encode(RFC3339.text(date), forKey: key)
        }
    }
}
