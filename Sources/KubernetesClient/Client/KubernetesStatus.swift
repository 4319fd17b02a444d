/// What an API server says of a request that it did not do; see
/// [Status](https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/).
public struct KubernetesStatus: Sendable, Hashable, Codable {
    /// The HTTP status.
    public var code: Int
    /// The reason in one word: `NotFound`, `AlreadyExists`, `Conflict`, `Forbidden`. Empty when the answer came from
    /// something else than the API.
    public var reason: String
    /// The reason for people.
    public var message: String

    /// Makes a status.
    public init(code: Int, reason: String = "", message: String) {
        self.code = code
        self.reason = reason
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case kind, code, reason, message
    }

    /// Reads a `Status`.
    ///
    /// - Throws: `DecodingError` for an object of another kind.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard try container.decode(String.self, forKey: .kind) == "Status" else {
            throw DecodingError.dataCorruptedError(forKey: .kind, in: container, debugDescription: "no Status")
        }
        code = try container.decodeIfPresent(Int.self, forKey: .code) ?? 0
        reason = try container.decodeIfPresent(String.self, forKey: .reason) ?? ""
        message = try container.decodeIfPresent(String.self, forKey: .message) ?? ""
    }

    /// Writes a `Status`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("Status", forKey: .kind)
        try container.encode(code, forKey: .code)
        try container.encode(reason, forKey: .reason)
        try container.encode(message, forKey: .message)
    }
}
