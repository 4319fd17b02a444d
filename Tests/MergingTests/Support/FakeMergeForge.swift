import ForgeModel
import Foundation
import Merging
import Synchronization

/// A forge in memory with one repository, whose branches have commits, whose commits have trees, and whose merges make
/// new ones. A tree is the set of changes in it.
final class FakeMergeForge: MergeForge {
    /// What a forge can do wrong.
    enum Fault {
        /// Refuses.
        case refuses(MergeFailure)
        /// Merges, and does not say so.
        case landsSilently
        /// Does not answer, and does nothing.
        case isUnreachable
        /// Somebody pushes to the base in the same moment.
        case baseMoves
        /// Somebody pushed to the base, and the forge says so.
        case baseMoved
    }

    struct Unreachable: Error, CustomStringConvertible {
        var description: String { "no answer" }
    }

    struct State {
        var pulls: [Int: PoolPullRequest] = [:]
        var changes: [Int: String] = [:]
        var head = sha("b1")
        var trees: [CommitSHA: Set<String>] = [sha("b1"): ["start"]]
        var commits = 1
        var mergeFaults: [Fault] = []
        /// Calls that fail, by name.
        var failing: Set<String> = []
        var searches: [String] = []
        var statuses: [Int: [CommitStatus]] = [:]
        var landed: [Int] = []
        var mergeCalls = 0
        /// The subject and the body that the last merge was asked for with.
        var commitTexts: [String?] = []
        var allowed = Set(MergeMethod.allCases)
        var changedFiles: [String] = ["main.swift"]
    }

    let state = Mutex(State())

    /// Is called when a pull request lands, with the base that it lands on.
    private let onLanding: @Sendable (PoolPullRequest, CommitSHA) async -> Void

    init(onLanding: @escaping @Sendable (PoolPullRequest, CommitSHA) async -> Void = { _, _ in }) {
        self.onLanding = onLanding
    }

    /// Opens a pull request.
    func open(_ pull: PoolPullRequest) {
        state.withLock {
            $0.pulls[pull.number] = pull
            $0.changes[pull.number] = "change-\(pull.number)"
        }
    }

    /// Changes an open pull request; one that is not open stays away.
    func change(_ number: Int, _ change: (inout PoolPullRequest) -> Void) {
        state.withLock { state in
            guard var pull = state.pulls[number] else { return }
            change(&pull)
            state.pulls[number] = pull
        }
    }

    /// Somebody pushes to the base.
    @discardableResult
    func push() -> CommitSHA { state.withLock { $0.push() } }

    /// The tree that a test of a head on a base has.
    func tested(_ number: Int, on base: CommitSHA) -> String {
        state.withLock { $0.name($0.trees[base, default: []].union([$0.changes[number] ?? "none"])) }
    }

    func searchPullRequests(_ query: String, owner: String?) async throws -> [PoolPullRequest] {
        try state.withLock {
            $0.searches.append(query)
            if $0.failing.contains("search") { throw Unreachable() }
            return $0.pulls.values.sorted { $0.number < $1.number }
        }
    }

    func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA {
        try state.withLock {
            if $0.failing.contains("head") { throw Unreachable() }
            return $0.head
        }
    }

    func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String {
        try state.withLock {
            guard !$0.failing.contains("tree"), let tree = $0.trees[commit] else { throw Unreachable() }
            return $0.name(tree)
        }
    }

    func changedFiles(of id: ThreadID) async throws -> [ChangedFile] {
        try state.withLock {
            if $0.failing.contains("changedFiles") { throw Unreachable() }
            return $0.changedFiles.map { ChangedFile(path: $0) }
        }
    }

    func mergeMethods(of repository: RepositoryName) async throws -> Set<MergeMethod> { state.withLock { $0.allowed } }

    func setStatus(_ status: CommitStatus, on sha: CommitSHA, in repository: RepositoryName) async throws {
        try state.withLock { state in
            if state.failing.contains("setStatus") { throw Unreachable() }
            guard let pull = state.pulls.values.first(where: { $0.headSHA == sha }) else { return }
            state.statuses[pull.number, default: []].append(status)
            state.set(HeadContext(status), of: pull.number)
        }
    }

    func merge(
        _ id: ThreadID,
        head: CommitSHA,
        method: MergeMethod,
        title: String?,
        message: String?
    ) async throws
        -> CommitSHA
    {
        let fault = state.withLock { state -> Fault? in
            state.mergeCalls += 1
            state.commitTexts = [title, message]
            return state.mergeFaults.isEmpty ? nil : state.mergeFaults.removeFirst()
        }
        switch fault {
        case .refuses(let failure): throw failure
        case .isUnreachable: throw Unreachable()
        case .baseMoves: push()
        case .baseMoved:
            push()
            throw MergeFailure.baseModified
        case .landsSilently:
            _ = try await land(id.number, head: head)
            throw Unreachable()
        case nil: break
        }
        return try await land(id.number, head: head)
    }

    private func land(_ number: Int, head: CommitSHA) async throws -> CommitSHA {
        let (pull, base, commit) = try state.withLock { state in
            guard let pull = state.pulls[number] else {
                throw MergeFailure.unmergeable("Pull Request is not mergeable")
            }
            guard pull.headSHA == head else { throw MergeFailure.headModified }
            let base = state.head
            state.pulls[number] = nil
            state.landed.append(number)
            return (pull, base, state.commit(adding: state.changes[number] ?? "none"))
        }
        await onLanding(pull, base)
        return commit
    }
}

extension FakeMergeForge.State {
    /// Shows a context of a pull request's head.
    mutating func set(_ context: HeadContext, of number: Int) {
        pulls[number]?.headContexts.removeAll { $0.name == context.name }
        pulls[number]?.headContexts.append(context)
    }

    fileprivate mutating func push() -> CommitSHA { commit(adding: "push-\(commits)") }

    fileprivate mutating func commit(adding change: String) -> CommitSHA {
        commits += 1
        let commit = sha("b\(commits)")
        trees[commit] = trees[head, default: []].union([change])
        head = commit
        return commit
    }

    fileprivate func name(_ tree: Set<String>) -> String { tree.sorted().joined(separator: "+") }
}
