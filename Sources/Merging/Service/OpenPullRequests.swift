import ForgeModel
import Foundation

/// The open pull requests that are known, and what to search for to know more.
///
/// As long as an owner has few, each search is for all of them, so that those that were closed vanish. Where there are
/// many, a search is for what changed since the last, and once an hour for all.
struct OpenPullRequests {
    private struct Progress {
        var lastFull: Date
        var newest: Date
    }

    /// How many an owner may have for every search to be for all.
    static let few = 200

    private var known: [ThreadID: PoolPullRequest] = [:]
    private var progress: [String: Progress] = [:]
    /// Those that a search of this pass found: only of them it is known how they are now.
    private(set) var fresh: Set<ThreadID> = []

    /// All that are known.
    var all: some Collection<PoolPullRequest> { known.values }

    /// Whether a pull request is among them.
    func contains(_ thread: ThreadID) -> Bool { known[thread] != nil }

    /// The head of a pull request; nil when it is not among them.
    func head(of thread: ThreadID) -> CommitSHA? { known[thread]?.headSHA }

    /// The time since when changes are searched for; nil for all.
    func searchStart(for owner: String, at time: Date) -> Date? {
        guard let progress = progress[owner.lowercased()], progress.lastFull > time.addingTimeInterval(-3600),
            known.keys.count(where: { $0.repository.owner.equalsFolded(owner) }) > Self.few
        else { return nil }
        return progress.newest.addingTimeInterval(-30)
    }

    /// Takes up what the search for an owner found.
    mutating func found(_ pulls: [PoolPullRequest], of owner: String, since start: Date?, at time: Date) {
        if start == nil {
            known = known.filter { !$0.key.repository.owner.equalsFolded(owner) }
        }
        add(pulls)
        let before = progress[owner.lowercased()]
        progress[owner.lowercased()] = Progress(
            lastFull: start == nil ? time : before?.lastFull ?? time,
            newest: pulls.map(\.updatedAt).max() ?? before?.newest ?? time
        )
    }

    /// Takes up pull requests that another search found.
    mutating func add(_ pulls: [PoolPullRequest]) {
        for pull in pulls {
            known[pull.id] = pull
            fresh.insert(pull.id)
        }
    }

    /// A new pass begins.
    mutating func age() { fresh = [] }

    /// Forgets one that is not open any more.
    mutating func remove(_ thread: ThreadID) { known[thread] = nil }
}
