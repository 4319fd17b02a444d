import ForgeModel
import Settings

extension Candidate {
    /// Whether it fits one of the queries, whatever its contexts say.
    func fits(_ queries: [TideQuery]) -> Bool {
        queries.contains { $0.includes(pull.repository) && $0.requirements(missingFrom: pull).isEmpty }
    }

    /// Whether it belongs to the pool: it fits a query, nothing hinders it, and no context is red.
    func isInPool(_ queries: [TideQuery]) -> Bool {
        hindrances.isEmpty && isInPoolByContexts && fits(queries)
    }

    /// How far it is from each of the queries, the nearest first.
    func gaps(to queries: [TideQuery], tide: TideConfiguration) -> [QueryGap] {
        let open = openContexts
        let isBlocked = pull.isBlocked && tide.mergeBlocksPolicy(for: pull.repository) == .block
        return QueryGap.all(
            pull,
            queries: queries,
            contexts: open.map(\.name) + open.filter { $0.state == nil }.map(\.name),
            isBlocked: isBlocked
        )
    }
}
