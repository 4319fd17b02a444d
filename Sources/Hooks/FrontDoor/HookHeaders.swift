import Persistence

/// What a delivery's headers say, checked before its body is read.
///
/// See [delivery headers](https://docs.github.com/en/webhooks/webhook-events-and-payloads#delivery-headers).
public struct HookHeaders: Sendable, Hashable {
    /// The event's name.
    public let event: String
    /// The delivery's GUID.
    public let guid: String
    /// The signature header as sent.
    public let signature: String
    /// What programs outside the bot get of them, in GitHub's spelling.
    let forwarded: [WebhookHeader]

    /// The longest GUID and event name that are taken.
    static let longestName = 200
    /// The longest value that is passed on.
    private static let longestValue = 1_000

    private static let forwardedNames = [
        "Content-Type", "X-GitHub-Delivery", "X-GitHub-Event", "X-GitHub-Hook-ID",
        "X-GitHub-Hook-Installation-Target-ID", "X-GitHub-Hook-Installation-Target-Type", "X-GitHub-Enterprise-Host",
        "X-GitHub-Enterprise-Version", "X-Hub-Signature", "X-Hub-Signature-256",
    ]

    /// Checks headers in Prow's order.
    ///
    /// - Parameters:
    ///   - method: The HTTP method.
    ///   - header: Gives a header's value by its name, nil when it is absent.
    public init(method: String, header: (String) -> String?) throws(HookRejection) {
        guard method == "POST" else { throw .methodNotAllowed }
        func named(_ name: String) throws(HookRejection) -> String {
            guard let value = header(name), !value.isEmpty, value.utf8.count <= Self.longestName else {
                throw .missingHeader(name)
            }
            return value
        }
        event = try named("X-GitHub-Event")
        guid = try named("X-GitHub-Delivery")
        guard let signature = header("X-Hub-Signature-256"), !signature.isEmpty else { throw .missingSignature }
        self.signature = signature
        guard header("Content-Type") == "application/json" else { throw .wrongContentType }
        forwarded = Self.forwardedNames.compactMap { name in
            guard let value = header(name), value.utf8.count <= Self.longestValue else { return nil }
            return WebhookHeader(name: name, value: value)
        }
    }
}
