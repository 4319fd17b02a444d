import CoreMetrics
import Synchronization

/// Durations of a series, counted by size.
final class MetricsHistogram: TimerHandler {
    /// Upper bounds in seconds.
    private static let bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 1, 5, 30, 120, 600]

    private struct State: Sendable {
        var buckets = [Int](repeating: 0, count: MetricsHistogram.bounds.count)
        var count = 0
        var sum = 0.0
    }

    private let state = Mutex(State())

    func recordNanoseconds(_ duration: Int64) {
        let seconds = Double(duration) / 1e9
        state.withLock { state in
            state.count += 1
            state.sum += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { state.buckets[index] += 1 }
        }
    }

    func write(name: String, labels: String, into lines: inout [String]) {
        let state = state.withLock { $0 }
        let prefix = labels.isEmpty ? "" : "\(labels),"
        for (bound, count) in zip(Self.bounds, state.buckets) {
            lines.append("\(name)_bucket{\(prefix)le=\"\(bound)\"} \(count)")
        }
        lines.append("\(name)_bucket{\(prefix)le=\"+Inf\"} \(state.count)")
        let own = labels.isEmpty ? "" : "{\(labels)}"
        lines.append("\(name)_count\(own) \(state.count)")
        lines.append("\(name)_sum\(own) \(state.sum)")
    }
}
