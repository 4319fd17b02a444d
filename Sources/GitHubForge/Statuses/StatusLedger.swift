import ForgeModel
import Synchronization

/// What is known of the statuses of commits that the bot sets statuses on: how many each context has, and what was sent
/// last. It keeps the bot below GitHub's limit of
/// [1,000 statuses for a commit and context](https://docs.github.com/en/rest/commits/statuses#create-a-commit-status).
///
/// It lives as long as the process. What earlier ones sent is counted on GitHub once this one has sent a few, so that a
/// commit with usual numbers costs no request. Bounded: commits that were not spoken of for longest go first.
final class StatusLedger: Sendable {
    /// What is to be done before, or instead of, sending a status.
    enum Step: Equatable {
        case send
        /// It is what was sent last, so look whether it is there.
        case look
        /// Count what GitHub has.
        case count
        /// Send nothing.
        case leaveOut(StatusShortage)
    }

    struct Commit: Hashable, Sendable {
        let repository: RepositoryName
        let sha: CommitSHA
    }

    private struct Context {
        var count = 0
        var last: CommitStatus?
        var shortage: StatusShortage?
    }

    private struct Page {
        var contexts: [String: Context] = [:]
        var isCounted = false
        var lastUse = 0
    }

    private struct State {
        var pages: [Commit: Page] = [:]
        var uses = 0
    }

    /// How many statuses a commit and context have at most.
    static let limit = 1_000
    /// From how many on there is room for final states alone.
    static let reserve = 950
    /// After how many of its own the ledger wants to know those of earlier processes.
    static let blind = 10

    private let state = Mutex(State())
    private let capacity: Int

    init(capacity: Int = 2_000) {
        self.capacity = capacity
    }

    /// What is to be done with a status next.
    ///
    /// - Parameter hasLooked: Whether it was looked for on GitHub, and is not there.
    func step(for status: CommitStatus, on commit: Commit, hasLooked: Bool) -> Step {
        state.withLock { state in
            guard let page = state.pages[commit], let context = page.contexts[status.context] else { return .send }
            if !hasLooked, context.last == status { return .look }
            if !page.isCounted, context.count >= Self.blind { return .count }
            if context.count >= Self.limit { return .leaveOut(.full) }
            return context.count >= Self.reserve && status.state == .pending ? .leaveOut(.reserve) : .send
        }
    }

    /// A status was sent, and taken as far as anybody knows.
    func noteSent(_ status: CommitStatus, on commit: Commit) {
        change(commit) { page in
            page.contexts[status.context, default: Context()].count += 1
            page.contexts[status.context]?.last = status
        }
    }

    /// GitHub has so many statuses of each context.
    func note(_ counts: [String: Int], on commit: Commit) {
        change(commit) { page in
            page.isCounted = true
            for (context, count) in counts { page.contexts[context, default: Context()].count = count }
        }
    }

    /// GitHub takes no more statuses of a context.
    func noteFull(_ context: String, on commit: Commit) {
        change(commit) { page in
            page.isCounted = true
            page.contexts[context, default: Context()].count = Self.limit
        }
    }

    /// Notes that a status was left out.
    ///
    /// - Returns: whether this is the first one of the context for this reason.
    func noteLeftOut(_ context: String, on commit: Commit, _ shortage: StatusShortage) -> Bool {
        change(commit) { page in
            defer { page.contexts[context, default: Context()].shortage = shortage }
            return page.contexts[context]?.shortage != shortage
        }
    }

    @discardableResult
    private func change<Value>(_ commit: Commit, _ body: (inout Page) -> Value) -> Value {
        state.withLock { state in
            state.uses += 1
            if state.pages.count >= capacity, state.pages[commit] == nil { Self.makeRoom(&state.pages) }
            state.pages[commit, default: Page()].lastUse = state.uses
            return body(&state.pages[commit, default: Page()])
        }
    }

    /// Forgets the half of the commits that were not spoken of for longest.
    private static func makeRoom(_ pages: inout [Commit: Page]) {
        let uses = pages.values.map(\.lastUse).sorted()
        let middle = uses[uses.count / 2]
        pages = pages.filter { $0.value.lastUse >= middle }
    }
}
