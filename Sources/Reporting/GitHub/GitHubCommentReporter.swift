public import ForgeModel
public import JobEngine
public import JobModel

/// Keeps one comment on each pull request with the table of its failed jobs.
///
/// The form is Prow's, and a comment that Prow wrote under the same account is taken over. Unlike Prow's, the comment
/// stays where it is and is edited when another job fails; it is removed when nothing failed is left.
public struct GitHubCommentReporter: Reporter {
    /// The name under which a job remembers.
    public let name = ReporterName.gitHubComment
    private let forge: any ReportForge
    private let store: any JobStore
    private let bot: Login
    private let scope: @Sendable () -> GitHubReportScope
    private let mode: @Sendable (RepositoryName) -> GitHubCommentMode
    private let about: String
    private let note: @Sendable (ProwJob) -> String?

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - store: where the pull request's other jobs are looked for.
    ///   - bot: the account that the bot writes with; an app with or without `[bot]`.
    ///   - scope: what the configuration of the moment says is reported.
    ///   - mode: what the configuration says of a repository.
    ///   - about: what the comment's folded part says, as Markdown.
    ///   - note: what stands before that part, of the first job that the comment is about; nil for nothing.
    public init(
        forge: any ReportForge,
        store: any JobStore,
        bot: Login,
        scope: @escaping @Sendable () -> GitHubReportScope = { GitHubReportScope() },
        mode: @escaping @Sendable (RepositoryName) -> GitHubCommentMode = { _ in .eachJob },
        about: String =
            "This comment is kept up to date while jobs run. Comment `/test ?` to see which jobs there are.",
        note: @escaping @Sendable (ProwJob) -> String? = { _ in nil }
    ) {
        self.forge = forge
        self.store = store
        self.bot = bot.withoutBotSuffix
        self.scope = scope
        self.mode = mode
        self.about = about
        self.note = note
    }

    /// Whether the job has ended and is of one pull request that gets comments.
    public func shouldReport(_ job: ProwJob) -> Bool {
        guard let refs = job.spec.refs, refs.pulls.count == 1 else { return false }
        return job.isComplete && scope().contains(job)
            && mode(RepositoryName(owner: refs.org, name: refs.repo)) != .never
    }

    /// Brings the comment up to date with the job.
    ///
    /// - Throws: a fault when the forge or the store does not answer.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        guard let refs = job.spec.refs, let pull = refs.pulls.first else { return .skipped("no pull request") }
        let thread = ThreadID(RepositoryName(owner: refs.org, name: refs.repo), pull.number)
        let isSummary = mode(thread.repository) == .summary
        if try await NewerJobs(store: store).exist(for: job) {
            return .skipped("a newer job speaks for the context")
        }
        guard let ended = isSummary ? try await newestIfAllEnded(on: thread) : [job] else {
            return .skipped("other jobs of the pull request still run")
        }
        do {
            try await update(thread, ended: ended, isSummary: isSummary)
        } catch  where GitHubRefusal.isFinal(error) {
            return .skipped("\(error)")
        }
        return .reported
    }

    /// The newest reported job of each name; nil while one of the pull request's jobs is not complete.
    private func newestIfAllEnded(on thread: ThreadID) async throws -> [ProwJob]? {
        var query = JobQuery()
        query.org = thread.repository.owner
        query.repo = thread.repository.name
        query.pull = thread.number
        let jobs = try await store.allJobs(query).jobs
        guard jobs.allSatisfy(\.isComplete) else { return nil }
        var names: Set<String> = []
        return jobs.filter(scope().contains).filter { names.insert($0.spec.job).inserted }.reversed()
    }

    private func update(_ thread: ThreadID, ended: [ProwJob], isSummary: Bool) async throws {
        let mine = try await forge.comments(on: thread).filter { $0.author.login.withoutBotSuffix == bot }
        let plan = FailureComment(
            comments: mine,
            ended: ended,
            isSummary: isSummary,
            about: about,
            note: ended.first.flatMap(note)
        )
        switch plan.change {
        case .none: break
        case .create(let body): try await forge.createComment(body, on: thread)
        case .edit(let id, let body): try await forge.editComment(id, in: thread.repository, body: body)
        }
        for id in plan.delete {
            try await forge.deleteComment(id, in: thread.repository)
        }
    }
}
