public import Foundation

/// A delivery as it came, to be passed on.
public struct StoredWebhook: Hashable, Sendable {
    /// The headers that matter to who gets it, the signature among them.
    public var headers: [WebhookHeader]
    /// The body, byte by byte.
    public var payload: Data

    /// A delivery with these parts.
    public init(headers: [WebhookHeader], payload: Data) {
        self.headers = headers
        self.payload = payload
    }
}
