import Logging
import Synchronization

/// Remembers the messages that are logged.
final class ToldLog: LogHandler {
    private let told = Mutex<[String]>([])

    var lines: [String] { told.withLock(\.self) }

    func log(event: LogEvent) {
        told.withLock { $0.append("\(event.message)") }
    }

    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }
}
