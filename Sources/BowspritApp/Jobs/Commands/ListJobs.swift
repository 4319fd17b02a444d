import ForgeModel
public import Foundation
import JobEngine
public import JobModel
import YAML

/// Lists jobs: `bowsprit job list`.
public struct ListJobs: Sendable {
    /// Which bot's.
    public var connection: JobConnection
    /// Only runs of this job (`--job`).
    public var job: String?
    /// Only jobs in these states (`--state`); empty for all.
    public var states: [ProwJobState] = []
    /// Only jobs of this type (`--type`).
    public var type: ProwJobType?
    /// Only jobs of this repository (`--repo`), as `ORG/REPO`.
    public var repository: String?
    /// Only jobs of this pull request (`--pull`).
    public var pull: Int?
    /// How many jobs a page has (`--limit`).
    public var limit = 20
    /// Which page (`--page`), counted from 1.
    public var page = 1
    /// In which form (`--output`).
    public var output = JobOutput.text

    /// Lists the newest jobs.
    public init(_ connection: JobConnection) {
        self.connection = connection
    }

    /// Prints the list.
    ///
    /// - Throws: ``UserError`` when flags make no sense, or the jobs can't be read.
    public func run(console: Console = .standard, now: Date = Date()) async throws {
        let query = try query()
        let listing = try await connection.withJobs { try await $0.list(query, offset: (page - 1) * limit) }
        if let text = try output.text(of: listing.jobs) {
            if !text.isEmpty { console.print(text) }
            return
        }
        guard !listing.jobs.isEmpty else {
            return console.print(listing.total == 0 ? "There are no such jobs." : "There are no more jobs.")
        }
        for line in JobTable(jobs: listing.jobs, now: now).lines(for: console) { console.print(line) }
        if listing.total > page * limit {
            console.print("\(listing.jobs.count) of \(listing.total) jobs; --page \(page + 1) shows the next ones")
        }
    }

    private func query() throws(UserError) -> JobQuery {
        var query = JobQuery()
        guard (1...JobSelection.maximumLimit).contains(limit) else {
            throw UserError("--limit: give a number from 1 to \(JobSelection.maximumLimit)")
        }
        guard (1...1_000_000).contains(page) else { throw UserError("--page: give a number from 1 on") }
        if let repository {
            guard let name = RepositoryName(repository) else {
                throw UserError("--repo: \(repository) is not a repository; give it as ORG/REPO")
            }
            (query.org, query.repo) = (name.owner, name.name)
        }
        query.job = job
        query.states = Set(states)
        query.type = type
        query.pull = pull
        query.limit = limit
        return query
    }
}
