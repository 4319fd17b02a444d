import Dashboard
import ForgeModel
import Foundation
import JobModel
import Synchronization
import WebPages

/// A source in memory, which tests and people fill.
final class SampleSource: DashboardSource {
    struct Content: Sendable {
        var jobs: [JobDetails] = []
        var logs: [String: [UInt8]] = [:]
        var results: [String: JobResults] = [:]
        /// Files by job and path.
        var files: [String: [String: [UInt8]]] = [:]
        var hasBrokenResults = false
        var pullRequests: [PullRequestDetails] = []
        var deliveries: [DeliveryDetails] = []
        var deadLetters: [DeadLetter] = []
        var catalogue = PluginCatalogue(plugins: [])
        var configuration = ConfigurationState(readAt: Date(timeIntervalSince1970: 1_795_400_000), counts: ["no files"])
        var performed: [String] = []
        var isBroken = false
    }

    struct Broken: Error {}

    let live = LiveStream()
    private let content: Mutex<Content>

    init(_ content: Content = Content()) {
        self.content = Mutex(content)
    }

    func change(_ body: (inout Content) -> Void) {
        content.withLock { body(&$0) }
    }

    var performed: [String] { content.withLock(\.performed) }

    private func read() throws -> Content {
        let content = content.withLock { $0 }
        if content.isBroken { throw Broken() }
        return content
    }

    func jobs(_ filter: JobFilter, page: ListPage) async throws -> JobList {
        let all = try read().jobs.map(\.summary)
        let fitting = all.filter { job in
            (filter.repository == nil || job.repository == filter.repository)
                && (filter.pullRequest == nil || job.pulls.contains { $0.number == filter.pullRequest })
                && (filter.job == nil || job.job == filter.job)
                && (filter.states.isEmpty || filter.states.contains(job.state))
                && filter.since.map { job.created >= $0 } ?? true
        }
        let runs = Dictionary(grouping: all, by: \.job).mapValues { jobs in
            jobs.map { JobRun(name: $0.name, state: $0.state) }
        }
        return JobList(
            jobs: Array(fitting.dropFirst(page.offset).prefix(page.size)),
            total: fitting.count,
            recentRuns: runs,
            repositories: Set(all.compactMap(\.repository)).sorted(),
            jobNames: Set(all.map(\.job)).sorted()
        )
    }

    func job(_ name: String) async throws -> JobDetails? {
        try read().jobs.first { $0.summary.name == name }
    }

    func log(of name: String, from offset: Int, atMost count: Int) async throws -> LogChunk? {
        let content = try read()
        guard let job = content.jobs.first(where: { $0.summary.name == name }) else { return nil }
        let log = content.logs[name] ?? []
        let end = min(log.count, offset + min(count, log.count))
        return LogChunk(
            offset: offset,
            bytes: offset < end ? Array(log[offset..<end]) : [],
            size: log.count,
            isComplete: job.summary.state.isTerminal
        )
    }

    func results(of name: String) async throws -> JobResults? {
        let content = try read()
        if content.hasBrokenResults { throw Broken() }
        return content.jobs.contains { $0.summary.name == name } ? content.results[name] ?? JobResults() : nil
    }

    func file(_ path: String, of name: String) async throws -> FileContent? {
        guard let bytes = try read().files[name]?[path] else { return nil }
        return FileContent(size: Int64(bytes.count)) { range in
            AsyncThrowingStream { continuation in
                for byte in bytes[Int(range.lowerBound)..<Int(range.upperBound)] { continuation.yield([byte]) }
                continuation.finish()
            }
        }
    }

    func perform(_ action: JobAction, on name: String) async throws -> String {
        guard try read().jobs.contains(where: { $0.summary.name == name && $0.allowedActions.contains(action) }) else {
            throw DashboardRefusal("The job is over; only a job that runs can be aborted.")
        }
        change { $0.performed.append("\(action.rawValue) \(name)") }
        return name
    }

    func pullRequests(_ filter: PullRequestFilter, page: ListPage) async throws -> PullRequestList {
        let all = try read().pullRequests.map(\.summary)
        let fitting = all.filter { pull in
            (filter.repository == nil || pull.id.repository == filter.repository)
                && (filter.author == nil || pull.author == filter.author)
                && (filter.state == nil || pull.state == filter.state)
        }
        return PullRequestList(
            pullRequests: Array(fitting.dropFirst(page.offset).prefix(page.size)),
            total: fitting.count,
            repositories: Set(all.map(\.id.repository)).sorted()
        )
    }

    func pullRequest(_ id: ThreadID) async throws -> PullRequestDetails? {
        try read().pullRequests.first { $0.summary.id == id }
    }

    func deliveries(_ filter: DeliveryFilter, page: ListPage) async throws -> DeliveryList {
        let all = try read().deliveries.map(\.summary)
        let fitting = all.filter { delivery in
            (filter.repository == nil || delivery.repository == filter.repository)
                && (filter.pullRequest == nil || delivery.number == filter.pullRequest)
                && (filter.event == nil || delivery.event == filter.event)
                && (filter.state == nil || delivery.state == filter.state)
        }
        let dead = all.filter { $0.state == .dead }
        return DeliveryList(
            deliveries: Array(fitting.dropFirst(page.offset).prefix(page.size)),
            total: fitting.count,
            dead: Array(dead.prefix(20)),
            deadTotal: dead.count,
            repositories: Set(all.compactMap(\.repository)).sorted(),
            events: Set(all.map(\.event)).sorted()
        )
    }

    func delivery(_ guid: String) async throws -> DeliveryDetails? {
        try read().deliveries.first { $0.summary.guid == guid }
    }

    func deadLetters(page: ListPage) async throws -> DeadLetterList {
        let all = try read().deadLetters
        return DeadLetterList(letters: Array(all.dropFirst(page.offset).prefix(page.size)), total: all.count)
    }

    func replay(_ guid: String) async throws {
        change { $0.performed.append("replay \(guid)") }
    }

    func configuration() async throws -> ConfigurationState { try read().configuration }

    func plugins(in repository: RepositoryName?) async throws -> PluginCatalogue {
        var catalogue = try read().catalogue
        if let repository {
            catalogue.enablements.removeAll { $0.scope != repository.owner && $0.scope != repository.fullName }
        }
        return catalogue
    }
}
