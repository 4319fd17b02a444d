import ForgeModel
import Foundation
import JobModel
import Logging
import Settings

extension MergeService {
    /// One pass. What fails is noted; everything else goes on.
    func pass() async {
        errors = []
        let settings = settings()
        guard await restore() else { return publish(settings) }
        await findOpen(settings)
        await settleLandings()
        boards = await makeBoards(settings)
        publish(settings)
        for board in boards.values.sorted(by: { $0.pool.id < $1.pool.id }) {
            await act(on: board, settings)
        }
        await postStatuses(settings)
        publish(settings)
    }

    /// Notes something that went wrong and goes on. When the bot stops, what breaks off is no error.
    func note(_ error: any Error, while doing: String, metadata: Logger.Metadata = [:]) {
        guard !Task.isCancelled else { return }
        errors.append("\(doing): \(error)")
        logger.warning(
            "merging met an error",
            metadata: metadata.merging(["doing": "\(doing)", "error": "\(error)"]) { $1 }
        )
    }

    /// Loads what was remembered, once. Without it nothing may merge: a pool may be stopped.
    private func restore() async -> Bool {
        guard state == nil else { return true }
        do {
            state = try await memory.load() ?? MergeState()
            return true
        } catch {
            note(error, while: "loading the merge state")
            return false
        }
    }

    /// Changes what is remembered, and saves it.
    ///
    /// - Returns: whether it is safe.
    @discardableResult
    func remember(_ change: (inout MergeState) -> Void) async -> Bool {
        guard var changed = state else { return false }
        change(&changed)
        state = changed
        do {
            try await memory.save(changed)
            return true
        } catch {
            note(error, while: "saving the merge state")
            return false
        }
    }

    private func findOpen(_ settings: MergeSettings) async {
        let queries = settings.tide.queries
        open.age()
        for search in OpenSearch.all(for: queries) {
            let start = open.searchStart(for: search.owner, at: now())
            do {
                let found = try await forge.searchPullRequests(search.text(since: start), owner: search.owner)
                open.found(found, of: search.owner, since: start, at: now())
            } catch {
                note(error, while: "searching open pull requests of \(search.owner)")
            }
        }
        for query in queries {
            for owner in query.owners {
                do {
                    open.add(try await forge.searchPullRequests(query.search(in: owner), owner: owner))
                } catch {
                    note(error, while: "searching pull requests to merge of \(owner)")
                }
            }
        }
        for thread in landed { open.remove(thread) }
    }

    private func makeBoards(_ settings: MergeSettings) async -> [PoolID: Board] {
        let managed = open.all.filter { !settings.tide.queries(for: $0.repository).isEmpty }
        let groups = Dictionary(grouping: managed) { PoolID($0.repository, branch: $0.baseBranch) }
        var boards: [PoolID: Board] = [:]
        for (id, pulls) in groups {
            do {
                boards[id] = try await makeBoard(id, pulls, settings)
            } catch {
                note(error, while: "reading the branch \(id)")
            }
        }
        forgetClosed()
        return boards
    }

    /// Forgets what was kept of pull requests that are not open any more, or have another head.
    private func forgetClosed() {
        files = files.filter { open.head(of: $0.key.thread) == $0.key.head }
        posted = posted.filter { open.head(of: $0.key) == $0.value.head }
        refusals = refusals.filter { open.contains($0.key) }
    }

    /// Shows what is known and decided.
    func publish(_ settings: MergeSettings) {
        snapshot.time = now()
        snapshot.errors = errors
        snapshot.history = state?.history ?? []
        let ordered = boards.values.sorted { $0.pool.id < $1.pool.id }
        snapshot.pools = ordered.filter { !$0.pool.candidates.isEmpty || $0.pool.halt != nil }.map { PoolView($0) }
        let explanations = ordered.flatMap { board in
            board.candidates.map { explainer(of: board, settings).explain($0) }
        }
        snapshot.explanations = Dictionary(explanations.map { ($0.thread, $0) }) { first, _ in first }
    }

    func explainer(of board: Board, _ settings: MergeSettings) -> Explainer {
        Explainer(
            tide: settings.tide,
            base: board.pool.base,
            halt: board.pool.halt,
            decision: board.decision,
            time: now()
        )
    }
}
