import Synchronization

/// Where people reach the bot's pages: what was configured, or else where it listens.
final class BotAddress: Sendable {
    private let configured: String?
    private let host: String
    private let boundPort: Mutex<Int>

    init(configured: String?, host: String, port: Int) {
        self.configured = configured.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        self.host = host == "0.0.0.0" || host == "::" ? "127.0.0.1" : host
        boundPort = Mutex(port)
    }

    /// The port; until the bot listens, the one that was asked for.
    var port: Int {
        get { boundPort.withLock { $0 } }
        set { boundPort.withLock { $0 = newValue } }
    }

    /// The address, without a slash at the end.
    var url: String { configured ?? "http://\(host):\(port)" }
}
