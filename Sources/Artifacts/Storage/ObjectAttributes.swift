/// What is known of an object besides its bytes.
public struct ObjectAttributes: Hashable, Sendable {
    /// Its media type, such as `text/plain; charset=utf-8`; nil leaves it to the storage.
    public var contentType: String?
    /// How its bytes are packed, such as `gzip`; nil for not at all.
    public var contentEncoding: String?
    /// Notes, by names of small letters, digits and `-`.
    public var metadata: [String: String]

    /// Attributes.
    public init(contentType: String? = nil, contentEncoding: String? = nil, metadata: [String: String] = [:]) {
        self.contentType = contentType
        self.contentEncoding = contentEncoding
        self.metadata = metadata
    }
}
