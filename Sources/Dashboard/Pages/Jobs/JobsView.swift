import ForgeModel
import Foundation
import WebPages

/// The list of jobs: the template `jobs`.
struct JobsView: Sendable {
    let url: String
    let total: String
    let selects: [SelectView]
    let pullRequest: String
    let strips: [JobStripView]
    let rows: [JobRowView]
    let pager: PagerView
    let isFiltered: Bool

    init(_ list: JobList, query: JobQuery, now: Date) {
        url = query.url(page: query.page.number)
        total = list.total.grouped
        selects = Self.selects(list, query)
        pullRequest = query.pullRequest.map(String.init) ?? ""
        var seen: Set<String> = []
        strips = list.jobs.filter { seen.insert($0.job).inserted }.prefix(8).compactMap { job in
            guard let runs = list.recentRuns[job.job], runs.count > 1 else { return nil }
            return JobStripView(job: job.job, runs: runs)
        }
        rows = list.jobs.map { JobRowView($0, now: now) }
        pager = PagerView(number: query.page.number, size: query.page.size, total: list.total, url: query.url(page:))
        isFiltered = query.isFiltered
    }

    private static func selects(_ list: JobList, _ query: JobQuery) -> [SelectView] {
        [
            SelectView(
                "repo",
                caption: "Repository",
                all: "All",
                words: list.repositories.map(\.fullName),
                selected: query.repository?.fullName
            ),
            SelectView("job", caption: "Job", all: "All", words: list.jobNames, selected: query.job),
            SelectView(
                "state",
                caption: "State",
                all: "All",
                words: Mark.allCases.map(\.rawValue),
                selected: query.mark?.rawValue
            ),
            SelectView(
                "since",
                caption: "Since",
                all: "Ever",
                choices: JobAge.allCases.map { ($0.rawValue, $0.words) },
                selected: query.age?.rawValue
            ),
        ]
    }
}
