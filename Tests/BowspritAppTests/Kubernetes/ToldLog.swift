import Logging
import Synchronization

/// Remembers what is logged, each with its reason.
final class ToldLog: LogHandler {
    private let told = Mutex<[String]>([])

    var lines: [String] { told.withLock(\.self) }

    func log(event: LogEvent) {
        let reason = event.metadata?["reason"].map { ": \($0)" } ?? ""
        told.withLock { $0.append("\(event.message)\(reason)") }
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
