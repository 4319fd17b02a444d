import Foundation
import JobModel

/// A list of jobs for people.
struct JobTable {
    private static let titles = ["STATE", "JOB", "SUBJECT", "AGE", "RAN", "NAME"]

    let jobs: [ProwJob]
    let now: Date

    /// The lines, the states in colour where a console shows that.
    func lines(for console: Console) -> [String] {
        let rows = [Self.titles] + jobs.map(row)
        let widths = Self.titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.enumerated().map { number, row in
            let cells = zip(row, widths).map { text, width in
                text.padding(toLength: width, withPad: " ", startingAt: 0)
            }
            var line = cells
            if number > 0 { line[0] = console.coloured(cells[0], jobs[number - 1].status.state.colour) }
            return line.dropLast().joined(separator: "  ") + "  " + row[row.count - 1]
        }
    }

    private func row(_ job: ProwJob) -> [String] {
        [
            job.status.state.rawValue, job.spec.job, job.subject.isEmpty ? "-" : job.subject,
            job.created.map { now.timeIntervalSince($0).shortWords } ?? "-",
            job.length(at: now)?.shortWords ?? "-", job.name,
        ]
    }
}
