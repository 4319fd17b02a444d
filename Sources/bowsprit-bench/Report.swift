import Foundation
import NIOCore

/// Measurements beside Prow's figures and the goals, as a table.
struct Report {
    /// One row: a figure, and what Prow and the goals say of it for each load.
    private struct Row: Sendable {
        let title: String
        let value: @Sendable (Measurement) -> String
        let prow: [Load: String]
        let goal: [Load: String]
    }

    private let measurements: [Measurement]

    /// A report on some measurements.
    init(_ measurements: [Measurement]) {
        self.measurements = measurements
    }

    /// The table, with a column each for what was measured, the goal, and Prow's figure on a machine like it.
    var text: String {
        let blocks = measurements.map { measurement in
            let head = ["", "measured", "goal", "Prow"]
            let body = Self.rows.map {
                [
                    $0.title, $0.value(measurement), $0.goal[measurement.load] ?? "",
                    $0.prow[measurement.load] ?? "",
                ]
            }
            return measurement.load.title + "\n" + ([head] + body).map(Self.line).joined(separator: "\n")
        }
        return blocks.joined(separator: "\n\n")
    }

    private static func line(_ cells: [String]) -> String {
        zip(cells, [26, 12, 12, 18]).map { cell, width in
            let space = String(repeating: " ", count: max(0, width - cell.count))
            return width == 26 ? cell + space : space + cell
        }.joined(separator: " ")
    }

    private static let rows: [Row] = [
        Row(
            title: "accepted a second",
            value: { whole($0.acceptedPerSecond) },
            prow: [.unwanted: "10,800 to 12,400"],
            goal: [.comments: "5,000", .unwanted: "10,800"]
        ),
        Row(
            title: "completed a second",
            value: { whole($0.completedPerSecond) },
            prow: [.comments: "855 to 1,064"],
            goal: [.comments: "5,000"]
        ),
        Row(title: "median, ms", value: { milliseconds($0.median) }, prow: [:], goal: [:]),
        Row(
            title: "99th percentile, ms",
            value: { milliseconds($0.percentile99) },
            prow: [.comments: "466 to 681", .unwanted: "15"],
            goal: [.comments: "30", .unwanted: "15"]
        ),
        Row(
            title: "CPU seconds per 1,000",
            value: { decimal($0.processorSecondsPerThousand, 3) },
            prow: [.comments: "1.5 to 1.8"],
            goal: [.comments: "0.3"]
        ),
        Row(
            title: "memory after start, MB",
            value: { megabytes($0.residentAtStart) },
            prow: [.comments: "210 to 224"],
            goal: [.comments: "80"]
        ),
        Row(
            title: "memory at the end, MB",
            value: { megabytes($0.residentAtEnd) },
            prow: [.comments: "474 to 552"],
            goal: [.comments: "80"]
        ),
        Row(title: "memory at most, MB", value: { megabytes($0.peakResident) }, prow: [:], goal: [:]),
        Row(
            title: "ready after, s",
            value: { decimal($0.readyAfter / .seconds(1), 2) },
            prow: [.comments: "2"],
            goal: [.comments: "0.3"]
        ),
    ]

    private static func whole(_ value: Double) -> String {
        let digits = String(Int(value.rounded()))
        return String(
            digits.reversed().enumerated().flatMap { $0 > 0 && $0 % 3 == 0 ? [",", $1] : [$1] }.reversed()
        )
    }

    private static func milliseconds(_ amount: TimeAmount) -> String { decimal(Double(amount.nanoseconds) / 1e6, 1) }

    private static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1e6, 0) }

    private static func decimal(_ value: Double, _ places: Int) -> String {
        value.formatted(.number.precision(.fractionLength(places)).grouping(.never))
    }
}
