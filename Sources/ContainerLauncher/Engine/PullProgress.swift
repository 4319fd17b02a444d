/// One message of an engine that pulls an image.
struct PullProgress: Hashable, Sendable, Decodable {
    var status: String?
    /// The layer that the message is about.
    var id: String?
    /// What went wrong; the last message then.
    var error: String?

    /// The message as a line of a log; nil when it is one of many about a layer.
    var line: String? {
        guard id == nil, let status, !status.isEmpty else { return nil }
        return status
    }
}
