import CoreMetrics
import Synchronization

/// Keeps the process's metrics and writes them as [OpenMetrics](https://prometheus.io/docs/specs/om/open_metrics_spec/) text.
final class MetricsRegistry: MetricsFactory {
    /// Names one series, as it was asked for; only writing it out makes it what OpenMetrics allows.
    struct Key: Hashable, Comparable {
        private struct Dimension: Hashable {
            let name: String
            let value: String
        }

        private let label: String
        private let dimensions: [Dimension]

        init(_ label: String, _ dimensions: [(String, String)]) {
            self.label = label
            self.dimensions = dimensions.map { Dimension(name: $0, value: $1) }
        }

        var name: String { String(label.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" ? $0 : "_" }) }

        var labels: String {
            dimensions.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
        }

        private static func escaped(_ value: String) -> String {
            value.map { character in
                switch character {
                case "\\": "\\\\"
                case "\"": "\\\""
                case "\n": "\\n"
                default: String(character)
                }
            }.joined()
        }

        static func < (one: Key, other: Key) -> Bool { (one.name, one.labels) < (other.name, other.labels) }
    }

    private struct State: Sendable {
        var counters: [Key: MetricsCell] = [:]
        var gauges: [Key: MetricsCell] = [:]
        var timings: [Key: MetricsHistogram] = [:]
    }

    private let state = Mutex(State())

    /// Makes an empty registry.
    init() {}

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        cell(Key(label, dimensions), \.counters)
    }

    func makeFloatingPointCounter(
        label: String,
        dimensions: [(String, String)]
    )
        -> any FloatingPointCounterHandler
    {
        cell(Key(label, dimensions), \.counters)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        cell(Key(label, dimensions), \.gauges)
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        cell(Key(label, dimensions), \.gauges)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        let key = Key(label, dimensions)
        return state.withLock { state in
            if let found = state.timings[key] { return found }
            let made = MetricsHistogram()
            state.timings[key] = made
            return made
        }
    }

    private func cell(_ key: Key, _ path: any WritableKeyPath<State, [Key: MetricsCell]> & Sendable) -> MetricsCell {
        state.withLock { state in
            if let found = state[keyPath: path][key] { return found }
            let made = MetricsCell()
            state[keyPath: path][key] = made
            return made
        }
    }

    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    /// All series as text.
    func text() -> String {
        let state = state.withLock { $0 }
        var lines: [String] = []
        Self.write(state.counters, type: "counter", suffix: "_total", into: &lines)
        Self.write(state.gauges, type: "gauge", suffix: "", into: &lines)
        var family = ""
        for (key, histogram) in state.timings.sorted(by: { $0.key < $1.key }) {
            if key.name != family { lines.append("# TYPE \(key.name) histogram") }
            family = key.name
            histogram.write(name: key.name, labels: key.labels, into: &lines)
        }
        return (lines + ["# EOF", ""]).joined(separator: "\n")
    }

    private static func write(_ cells: [Key: MetricsCell], type: String, suffix: String, into lines: inout [String]) {
        var family = ""
        for (key, cell) in cells.sorted(by: { $0.key < $1.key }) {
            if key.name != family { lines.append("# TYPE \(key.name) \(type)") }
            family = key.name
            lines.append("\(key.name)\(suffix)\(key.labels.isEmpty ? "" : "{\(key.labels)}") \(cell.value)")
        }
    }
}
