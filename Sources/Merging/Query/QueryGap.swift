import ForgeModel
import Settings

/// How far a pull request is from fitting a query: Prow's requirement diff.
struct QueryGap: Hashable {
    /// What the query asks for and the pull request does not have.
    var requirements: [Requirement]
    /// Contexts that must be green and are not; one that is required and was never posted stands here twice.
    var contexts: [String]
    /// Whether the forge's own rules keep it from merging, and the configuration heeds that.
    var isBlocked: Bool

    /// The distance; 0 when nothing is missing.
    var weight: Int {
        requirements.map(\.weight).reduce(0, +) + contexts.count + (isBlocked ? 100 : 0)
    }

    /// The gaps of a pull request to the queries for its repository, the smallest first.
    static func all(
        _ pull: PoolPullRequest,
        queries: [TideQuery],
        contexts: [String],
        isBlocked: Bool
    ) -> [QueryGap] {
        queries.map {
            QueryGap(requirements: $0.requirements(missingFrom: pull), contexts: contexts, isBlocked: isBlocked)
        }
        .enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(\.element)
    }
}

extension Requirement {
    fileprivate var weight: Int {
        switch self {
        case .otherBranch: 2000
        case .author: 1000
        case .milestone: 100
        case .approvingReview: 50
        case .label, .noLabel: 1
        }
    }
}
