public import Foundation
import JobModel

/// Starts a configured job: `bowsprit job start`, Prow's `mkpj`.
public struct StartJob: Sendable {
    /// Which bot, and the configuration where none runs.
    public var connection: JobConnection
    /// What is to run.
    public var order: JobOrder
    /// Whether nothing is started, and the ProwJob is printed as YAML (`--dry-run`).
    public var isDryRun = false
    /// In which form the new job is printed (`--output`).
    public var output = JobOutput.text
    /// Whether its log is printed until it is over (`--follow`).
    public var follows = false

    /// Starts what an order names.
    public init(_ connection: JobConnection, order: JobOrder) {
        self.connection = connection
        self.order = order
    }

    /// Starts the job, and prints its name.
    ///
    /// - Parameter prompt: What asks for what the order leaves out; nil to fail instead.
    /// - Returns: Whether the run passed, where it is followed; else true.
    /// - Throws: ``UserError`` when there is no such job, something is missing, or no bot can be reached.
    public func run(
        prompt: Prompt? = .standard,
        console: Console = .standard,
        clock: any Clock<Duration> = ContinuousClock(),
        write: @escaping @Sendable (Data) -> Void = StandardOutput.write
    ) async throws -> Bool {
        if isDryRun, connection.dataPath == nil, connection.url == nil, let starter = try await connection.starter() {
            let job = try await connection.translatingErrors {
                try await complete(prompt) { try await starter.job($0) }
            }
            try print(job, console)
            return true
        }
        return try await connection.withJobs { access in
            if follows, !isDryRun { try access.requireBot() }
            try connection.checkConfiguration(for: access)
            let job = try await complete(prompt) { try await access.start($0, isDryRun: isDryRun) }
            try print(job, console)
            guard follows, !isDryRun else { return true }
            let result = try await JobFollower(access: access, clock: clock, write: write).follow(job.name)
            if output == .text { console.print(result.ending) }
            return result.status.state == .success
        }
    }

    private func print(_ job: ProwJob, _ console: Console) throws {
        let form = isDryRun && output == .text ? JobOutput.yaml : output
        console.print(try form.text(of: job) ?? "started \(job.name) (\(job.spec.job))")
    }

    /// Orders until nothing is missing, or nobody answers.
    private func complete(
        _ prompt: Prompt?,
        _ place: @Sendable (JobOrder) async throws -> ProwJob
    ) async throws -> ProwJob {
        var order = order
        while true {
            do {
                return try await place(order)
            } catch let refusal as DeskRefusal {
                guard case .incomplete(let fields) = refusal.kind, let prompt else { throw refusal }
                for field in JobOrder.Field.allCases where fields.contains(field) {
                    guard let answer = prompt.answer(to: field.question) else { throw refusal }
                    order[field] = answer
                }
            }
        }
    }
}

extension JobOrder.Field {
    /// What the person at the terminal is asked.
    fileprivate var question: String {
        switch self {
        case .org: "organization"
        case .repo: "repository"
        case .baseRef: "base branch"
        case .baseSHA: "commit of the base branch"
        case .pullNumber: "number of the pull request"
        case .pullSHA: "commit of the pull request"
        case .pullAuthor: "author of the pull request"
        }
    }
}
