/// The chat that the operator connected.
public protocol MessageSender: Sendable {
    /// Writes a message into a channel.
    ///
    /// - Parameter id: Names the message: one that was written since the start is not written again.
    /// - Throws: A fault when the chat does not take it.
    func send(_ text: String, to channel: String, id: String) async throws
}
