import Foundation

/// A report took longer than the chain lets it.
struct ReportTookTooLong: Error, CustomStringConvertible {
    let limit: Duration

    var description: String { "it took longer than \(limit.formatted(.units(allowed: [.minutes, .seconds])))" }
}
