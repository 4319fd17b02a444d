import JobModel
import WebPages

/// The last runs of one job, the oldest on the left.
struct JobStripView: Sendable {
    let job: String
    let path: String
    let cells: [String]
    let words: String

    init(job: String, runs: [JobRun]) {
        self.job = job
        path = Link.jobs(job: job)
        cells = runs.prefix(20).reversed().map(\.state.mark.rawValue)
        let counts = Mark.allCases.compactMap { mark in
            let count = runs.prefix(20).count { $0.state.mark == mark }
            return count == 0 ? nil : "\(count) \(mark.word)"
        }
        words = "last \(cells.count) runs: \(counts.joined(separator: ", "))"
    }
}
