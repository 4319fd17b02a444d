import Foundation

/// How fast configuration is loaded, beside Prow's figures and the goals, as a table.
struct SettingsReport {
    private let result: SettingsBenchmark.Result

    /// A report on what was measured.
    init(_ result: SettingsBenchmark.Result) {
        self.result = result
    }

    /// The table, with a column each for what was measured, the goal, and Prow's figure on a machine like it.
    var text: String {
        let (first, large) = (result.first, result.large)
        let rows = [
            ["", "measured", "goal", "Prow"],
            ["first load, s", decimal(first.seconds, 2), "0.30", "1.46 to 1.66"],
            ["first load, CPU seconds", decimal(first.processorSeconds, 2), "", ""],
            ["memory at most, MB", megabytes(first.peakResidentBytes), "60", "213 to 225"],
            ["one file changed, ms", decimal(result.reload / .milliseconds(1), 1), "20", ""],
            ["\(SettingsBenchmark.copies) times the set, s", decimal(large.seconds, 2), "", ""],
            ["  times as long", decimal(large.seconds / first.seconds, 1), "25", ""],
            ["  memory at most, MB", megabytes(large.peakResidentBytes), "", ""],
        ]
        let title = "configuration: \(result.title), \(first.jobs) jobs and \(large.jobs) jobs"
        return ([title] + rows.map(Self.line)).joined(separator: "\n")
    }

    private static func line(_ cells: [String]) -> String {
        zip(cells, [26, 12, 12, 18]).map { cell, width in
            let space = String(repeating: " ", count: max(0, width - cell.count))
            return width == 26 ? cell + space : space + cell
        }.joined(separator: " ")
    }

    private func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1e6, 0) }

    private func decimal(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
