import Foundation
public import PluginKit
import Synchronization

/// A pull request whose author pushes at seeded moments: before a comment and after it, while the webhooks travel,
/// between the reads of a handler and between its effects.
///
/// For tests of commands that vouch for code: none may reach a commit that its author could not see.
public final class PushRace: Sendable {
    /// What somebody wrote, and what was there to see.
    public struct Remark: Sendable {
        /// What they wrote.
        public let body: String
        /// The head when they began to write.
        public let seen: CommitSHA
    }

    /// What a handler wanted, and when it looked at the pull request.
    public struct Outcome: Sendable {
        /// The event.
        public let event: ForgeEvent
        /// What it wanted.
        public let effects: [Effect]
        /// The heads that were there at some time before the handler last looked.
        public let known: Set<CommitSHA>
    }

    private struct State {
        var random: SeededRandom
        /// Milliseconds since the start.
        var time = 0
        var pull: PullRequest
        var labels: [LabelName]
        var heads: [CommitSHA]
        var travelling: [(arrival: Int, event: ForgeEvent)] = []
        var remarks: [Remark] = []
        var lastRead: CommitSHA?
        var knownAtRead: Set<CommitSHA> = []
    }

    private let state: Mutex<State>
    private let facts: FakeForge.Facts

    /// Prepares a race.
    ///
    /// - Parameters:
    ///   - seed: Tells one race from another; a failing test prints it.
    ///   - facts: What else is on the forge.
    public init(seed: Int, pull: PullRequest, facts: FakeForge.Facts = FakeForge.Facts()) {
        state = Mutex(
            State(random: SeededRandom("race \(seed)"), pull: pull, labels: pull.labels, heads: [pull.head.sha])
        )
        self.facts = facts
    }

    /// What was written, in order.
    public var remarks: [Remark] { state.withLock(\.remarks) }
    /// The labels now.
    public var labels: [LabelName] { state.withLock(\.labels) }
    /// The head now.
    public var head: CommitSHA { state.withLock { $0.pull.head.sha } }

    /// Runs a race: pushes and comments, each handled in the order in which its webhook arrived, until all is quiet.
    ///
    /// - Parameters:
    ///   - comments: What a person writes, each at a moment of its own.
    ///   - plugin: The plugin, for a forge that goes on while it reads.
    /// - Throws: A fault of a handler.
    public func run<Subject: Plugin>(
        _ comments: [String],
        by login: Login,
        with plugin: (FakeForge) throws -> PluginTester<Subject>
    ) async throws -> [Outcome] {
        var facts = facts
        state.withLock { state in
            facts.pullRequests[state.pull.id] = state.pull
            facts.headsFirstSeen[state.pull.head.sha] = Sample.time
        }
        let forge = FakeForge(facts) { [self] name, facts in
            state.withLock { state in
                Self.pass(&state, mayPush: true)
                Self.read(name, &state, &facts)
            }
        }
        let tester = try plugin(forge)
        var outcomes: [Outcome] = []
        var waiting = comments[...]
        while true {
            let event = state.withLock { state in
                Self.pass(&state, mayPush: !waiting.isEmpty || Bool.random(using: &state.random))
                if let body = waiting.first, Int.random(in: 0..<3, using: &state.random) == 0 {
                    waiting.removeFirst()
                    Self.write(body, by: login, &state)
                }
                return Self.arrived(&state, forge)
            }
            if let event {
                outcomes.append(try await handle(event, tester))
            } else if waiting.isEmpty, state.withLock({ $0.travelling.isEmpty }) {
                return outcomes
            }
        }
    }

    private func handle<Subject: Plugin>(
        _ event: ForgeEvent,
        _ tester: PluginTester<Subject>
    ) async throws -> Outcome {
        var effects: [Effect] = []
        do {
            effects = try await tester.effects(of: event)
        } catch is Refusal {}
        return state.withLock { state in
            for case .setLabel(let label, let present, _) in effects {
                Self.pass(&state, mayPush: true)
                state.labels.removeAll { $0 == label }
                if present { state.labels.append(label) }
            }
            return Outcome(event: event, effects: effects, known: state.knownAtRead)
        }
    }

    // MARK: What happens meanwhile

    private static let heads = 5

    /// Up to a second and a half passes, in which the author may push.
    private static func pass(_ state: inout State, mayPush: Bool) {
        state.time += Int.random(in: 0...1_500, using: &state.random)
        guard mayPush, state.heads.count < heads, Int.random(in: 0..<4, using: &state.random) == 0 else { return }
        let sha = CommitSHA(String(repeating: "\(state.heads.count + 2)", count: 40))
        state.pull.head.sha = sha
        state.heads.append(sha)
        state.pull.labels = state.labels
        let arrival = state.time + Int.random(in: 0...4_000, using: &state.random)
        state.travelling.append((arrival, .pull(.synchronize, state.pull)))
    }

    /// Somebody begins to write, and is done a second later.
    private static func write(_ body: String, by login: Login, _ state: inout State) {
        state.remarks.append(Remark(body: body, seen: state.pull.head.sha))
        state.time += 1_000
        let written = Sample.time.addingTimeInterval(Double(state.time / 1_000))
        let number = 100 + state.remarks.count
        let comment = Comment(id: number, author: User(login: login), body: body, createdAt: written)
        var issue = Issue(state.pull)
        issue.labels = state.labels
        let event = ForgeEvent.issueComment(IssueCommentEvent(action: .created, comment: comment, issue: issue))
        state.travelling.append((state.time + Int.random(in: 0...4_000, using: &state.random), event))
    }

    /// The next webhook that has arrived. The bot notes a head when its webhook arrives, before it is handled.
    private static func arrived(_ state: inout State, _ forge: FakeForge) -> ForgeEvent? {
        let now = state.time
        for (arrival, event) in state.travelling where arrival <= now {
            guard case .pullRequest(let event) = event else { continue }
            note(event.pullRequest.head.sha, at: arrival, forge)
        }
        guard
            let next = state.travelling.indices.min(by: { state.travelling[$0].arrival < state.travelling[$1].arrival }
            ),
            state.travelling[next].arrival <= now
        else { return nil }
        return state.travelling.remove(at: next).event
    }

    private static func note(_ sha: CommitSHA, at time: Int, _ forge: FakeForge) {
        forge.change { facts in
            guard facts.headsFirstSeen[sha] == nil else { return }
            facts.headsFirstSeen[sha] = Sample.time.addingTimeInterval(Double(time) / 1_000)
        }
    }

    private static func read(_ name: String, _ state: inout State, _ facts: inout FakeForge.Facts) {
        state.pull.labels = state.labels
        facts.pullRequests[state.pull.id] = state.pull
        facts.labels[state.pull.id] = state.labels
        if name == "pullRequest" {
            state.lastRead = state.pull.head.sha
            state.knownAtRead = Set(state.heads)
        }
        if name == "headFirstSeen", let sha = state.lastRead, facts.headsFirstSeen[sha] == nil {
            facts.headsFirstSeen[sha] = Sample.time.addingTimeInterval(Double(state.time) / 1_000)
        }
    }
}
