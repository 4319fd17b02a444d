/// Writes `Encodable` values as YAML: block style, keys sorted as Go's sigs.k8s.io/yaml sorts them, and texts quoted
/// wherever a YAML 1.1 reader would take them for something else.
public struct YAMLEncoder: Sendable {
    /// Handed to the encoded types as `Encoder.userInfo`.
    public var userInfo: [CodingUserInfoKey: any Sendable]

    /// Creates an encoder.
    public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
        self.userInfo = userInfo
    }

    /// The value as one YAML document that ends in a line break.
    /// - Throws: what the value's `encode(to:)` throws, and `EncodingError.invalidValue` when libyaml can't write it.
    public func encode(_ value: some Encodable) throws -> String {
        let box = EncodingBox()
        try NodeEncoder(box: box, codingPath: [], userInfo: userInfo).encode(value)
        do {
            return try YAMLEmitter.text(of: box)
        } catch {
            throw EncodingError.invalidValue(
                value,
                EncodingError.Context(codingPath: [], debugDescription: error.description)
            )
        }
    }
}
