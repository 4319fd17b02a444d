public import ForgeModel
import JobModel
import Settings

/// The status with context `tide`: in one line, why a pull request does not merge yet. The words are Tide's.
public struct TideStatus: Sendable, Hashable {
    /// The context.
    public static let context = "tide"

    /// Its state.
    public var state: CommitStatus.State
    /// The line, at most 140 bytes.
    public var description: String

    /// Makes a status; a text that is too long is cut.
    init(_ state: CommitStatus.State, _ description: String) {
        self.state = state
        self.description =
            description.utf8.count <= 140 ? description : description.prefix(bytes: 137) + "..."
    }

    /// Reads a status that was posted.
    init(_ status: CommitStatus) {
        state = status.state
        description = status.description
    }

    /// The status of a candidate; nil when it is to stay as it is, since the required jobs are not known.
    ///
    /// - Parameters:
    ///   - queries: the queries for its repository, in the configuration's order.
    ///   - base: the commit that its branch points at.
    ///   - halt: why nothing merges into the branch, if so.
    ///   - tide: the settings.
    init?(
        _ candidate: Candidate,
        queries: [TideQuery],
        base: CommitSHA,
        halt: PoolHalt?,
        tide: TideConfiguration
    ) {
        if let hindrance = candidate.hindrances.first {
            guard let text = hindrance.statusText else { return nil }
            self.init(.error, "Not mergeable. \(text)")
            return
        }
        let gaps = candidate.gaps(to: queries, tide: tide)
        let fits = gaps.first?.weight == 0
        if !fits && !candidate.isInPool(queries) {
            self.init(.pending, Self.gapText(gaps, candidate, queries: queries, tide: tide))
        } else if let halt {
            self.init(.error, "Not mergeable. \(halt.words)")
        } else {
            self.init(inPool: candidate, base: base, tide: tide)
        }
    }

    private init(inPool candidate: Candidate, base: CommitSHA, tide: TideConfiguration) {
        let open = candidate.results(on: base).filter { !$0.result.isPassed }.map(\.job.context).sorted()
        if open.isEmpty {
            let isBlocked =
                candidate.pull.isBlocked && tide.mergeBlocksPolicy(for: candidate.pull.repository) == .permit
            self.init(.success, isBlocked ? "In merge pool (despite BLOCKED)." : "In merge pool.")
            return
        }
        let named = "Not mergeable. Retesting: \(open.joined(separator: " "))"
        let counted = "Not mergeable. Retesting \(open.count) \(open.count == 1 ? "job" : "jobs")."
        self.init(.pending, named.utf8.count <= 140 ? named : counted)
    }

    private static func gapText(
        _ gaps: [QueryGap],
        _ candidate: Candidate,
        queries: [TideQuery],
        tide: TideConfiguration
    ) -> String {
        guard tide.displaysAllQueriesInStatus else { return "Not mergeable.\(gaps.first?.text ?? "")" }
        let branch = candidate.pull.baseBranch
        let texts = queries.filter { $0.includes(branch: branch) }
            .flatMap { candidate.gaps(to: [$0], tide: tide).map(\.text) }
        guard let last = texts.last else { return "Not mergeable. No Tide query for branch \(branch) found." }
        let others = texts.dropLast().map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        return "Not mergeable.\((others + [last]).joined(separator: " OR"))"
    }
}
