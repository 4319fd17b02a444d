import PluginKit

/// The contexts of a pull request's head, as commands change them one after the other.
struct ContextBoard {
    /// The text in the descriptions of statuses by which an override is known again.
    static let overriddenMark = "Overridden by"

    private let pull: PullRequest
    private let text: TextEvent
    /// The jobs that can run; nil when nothing is to be overridden.
    private let jobs: CandidateJobs?
    /// How far the pull request is trusted: for whoever runs an overridden job again.
    private let trust: JobTrust
    private let checkRuns: [CheckRun]
    private let required: [String]
    private var statuses: [CommitStatus]
    private var changes: [Effect] = []
    private var replies: [String] = []

    private var author: Login { text.author.login }
    private var head: CommitSHA { pull.head.sha }

    /// Reads what is on the head and, for overriding, what could be.
    ///
    /// - Throws: A fault when the forge does not answer.
    init(of pull: PullRequest, forOverriding overrides: Bool, _ text: TextEvent, _ call: Call) async throws {
        self.pull = pull
        self.text = text
        let repository = pull.repository
        statuses = try await call.forge.statuses(of: pull.head.sha, in: repository)
        guard overrides else {
            (checkRuns, required, jobs, trust) = ([], [], nil, .untrusted)
            return
        }
        checkRuns = try await call.forge.checkRuns(of: pull.head.sha, in: repository)
        required = try await call.forge.requiredContexts(ofBranch: pull.base.name, in: repository)
        jobs = try await CandidateJobs(for: pull, withOwnVersion: true, call)
        trust = try await call.trigger.jobTrust(of: pull, labels: pull.labels, call)
    }

    /// What the commands did, and one reply about it.
    ///
    /// - Throws: ``PluginKit/Refusal`` when they did nothing.
    func effects() throws -> [Effect] {
        let reply = replies.joined(separator: "\n\n")
        guard !changes.isEmpty else { throw Refusal(reply) }
        return changes + [.reply(reply)]
    }

    private mutating func set(_ status: CommitStatus) {
        changes.append(.setStatus(status, on: head, in: pull.repository))
        statuses.removeAll { $0.context == status.context }
        statuses.append(status)
    }
}

// MARK: Cancelling

extension ContextBoard {
    /// Turns overridden contexts red. Check runs, and jobs that count as run, stay as they are.
    mutating func cancel(_ cancellation: OverrideRequest.Cancellation) {
        let overridden = statuses.filter { $0.description.contains(Self.overriddenMark) }
        var selected = overridden
        if case .named(let names) = cancellation {
            selected = overridden.filter { names.contains($0.context) }
            let others = names.filter { name in !overridden.contains { $0.context == name } }
            if !others.isEmpty { replies.append("Not overridden on \(head.short): \(others.quoted).") }
        } else if overridden.isEmpty {
            replies.append("No context is overridden on \(head.short).")
        }
        for var status in selected {
            status.state = .failure
            status.description = "Override cancelled by \(author)"
            set(status)
        }
        guard !selected.isEmpty else { return }
        replies.append("\(author) cancelled what was overridden on \(head.short): \(selected.map(\.context).quoted).")
    }
}

// MARK: Overriding

extension ContextBoard {
    /// Turns contexts and check runs green. When one of the names is unknown, none is.
    mutating func override(_ names: [String], isSticky: Bool) {
        guard let jobs else { return }
        let available = jobs.available
        let open = statuses.filter { $0.state != .success }
        let failedRuns = checkRuns.filter { $0.state == .failure || $0.state == .error }
        var known = Set(open.map(\.context) + failedRuns.map(\.name))
        known.formUnion(available.filter { job in open.contains { $0.context == job.context } }.map(\.name))
        let awaited = required.filter { !known.contains($0) }.map { name in
            statuses.first { $0.context == name } ?? CommitStatus(context: name, state: .pending, description: "")
        }
        known.formUnion(required)
        let unknown = names.filter { !known.contains($0) }
        guard unknown.isEmpty else { return replies.append(complaint(about: unknown, known)) }

        let words = "\(Self.overriddenMark) \(author)" + (isSticky ? " \(StatusDescription.stickyMark)" : "")
        var done: Set<String> = []
        for status in open + awaited {
            let reporting = available.filter { $0.context == status.context }
            let named = reporting.first { names.contains($0.name) }
            guard named != nil || names.contains(status.context), done.insert(status.context).inserted else { continue }
            if let job = named ?? reporting.first {
                let verdict = JobVerdict(description: words, url: text.url)
                changes.append(.recordJobs([jobs.request(for: job, trust: trust)], verdict))
            }
            turnGreen(status, words, jobs)
        }
        for run in checkRuns where names.contains(run.name) {
            changes.append(.setCheckRun(verdict(on: run), on: head, in: pull.repository))
            done.insert(run.name)
        }
        replies.append(
            "\(author) overrode on \(head.short): \(Array(done).quoted)."
                + (isSticky ? " That holds until the next commit, or until somebody comments `/override-cancel`." : "")
        )
    }

    private mutating func turnGreen(_ status: CommitStatus, _ words: String, _ jobs: CandidateJobs) {
        var green = status
        green.state = .success
        green.description = StatusDescription.make(words, baseSHA: CommitSHA(jobs.refs.baseSHA))
        set(green)
    }

    private func verdict(on run: CheckRun) -> CheckRunVerdict {
        CheckRunVerdict(
            name: run.name,
            title: "\(Self.overriddenMark) \(author)",
            summary: "\(author) overrode this check on \(head.text) by [a comment](\(text.url))."
        )
    }

    private func complaint(about unknown: [String], _ known: Set<String>) -> String {
        let lead =
            "Nothing is overridden on \(head.short), as these names are not known there:\n\n\(unknown.bullets)\n\n"
        guard !known.isEmpty else { return lead + "No context there has failed, is pending or is awaited." }
        return lead + "These can be overridden:\n\n\(Array(known).bullets)\n\n"
            + "A name with spaces stands in quotation marks: `/override \"NAME WITH SPACES\"`."
    }
}

extension [String] {
    private static var limit: Int { 100 }

    /// The names as code, sorted, at most 100 of them.
    private var lines: [String] {
        let names = sorted().prefix(Self.limit).map { "`\($0.replacing("`", with: "'").prefix(200))`" }
        return names + (count > Self.limit ? ["and \(count - Self.limit) others"] : [])
    }

    fileprivate var quoted: String { lines.joined(separator: ", ") }
    fileprivate var bullets: String { lines.map { "- \($0)" }.joined(separator: "\n") }
}
