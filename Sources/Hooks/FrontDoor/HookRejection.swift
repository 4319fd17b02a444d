/// A delivery that is not taken: the HTTP status, and one line that says what is wrong.
///
/// Statuses are Prow's where Prow has them, so that what people wrote to watch for them goes on working.
public enum HookRejection: Error, Sendable, Hashable {
    case methodNotAllowed
    case missingHeader(String)
    case missingSignature
    case wrongContentType
    case tooLarge(limit: Int)
    case unreadableBody
    case invalidSignature
    case noSecret(for: String)
    case wrongSecret(for: String)
    case invalidPayload
    case notStored

    /// The HTTP status.
    public var status: Int {
        switch self {
        case .methodNotAllowed: 405
        case .missingHeader, .wrongContentType: 400
        case .missingSignature, .invalidSignature, .noSecret, .wrongSecret, .invalidPayload: 403
        case .tooLarge: 413
        case .unreadableBody: 500
        case .notStored: 503
        }
    }

    /// The line that is answered.
    public var line: String {
        switch self {
        case .methodNotAllowed: "405 Method not allowed: send a POST"
        case .missingHeader(let name): "400 Bad Request: Missing \(name) Header"
        case .missingSignature: "403 Forbidden: Missing X-Hub-Signature-256; set a secret for this webhook on GitHub"
        case .wrongContentType:
            "400 Bad Request: Hook only accepts content-type: application/json - please reconfigure this hook on GitHub"
        case .tooLarge(let limit): "413 Payload Too Large: a payload has at most \(limit >> 20) MB"
        case .unreadableBody: "500 Internal Server Error: Failed to read request body"
        case .invalidSignature: "403 Forbidden: Invalid X-Hub-Signature-256 - no secret of this bot made it"
        case .noSecret(let name):
            "403 Forbidden: Invalid X-Hub-Signature-256 - this bot has no webhook secret for \(name)"
        case .wrongSecret(let name):
            "403 Forbidden: Invalid X-Hub-Signature-256 - misconfigured webhook secret from organization/repo: \(name)"
        case .invalidPayload: "403 Forbidden: Invalid X-Hub-Signature-256 - invalid payload"
        case .notStored: "503 Service Unavailable: the delivery could not be stored; send it again"
        }
    }
}
