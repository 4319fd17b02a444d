import ForgeModel
import Foundation

/// The answer to the document `PullRequestPool`.
struct WirePool: Decodable {
    struct Search: Decodable {
        struct PageInfo: Decodable {
            let hasNextPage: Bool
            let endCursor: String?
        }
        let pageInfo: PageInfo
        let nodes: [Node?]
    }

    struct Named: Decodable {
        let name: String
    }

    struct Nodes<Element: Decodable>: Decodable {
        let nodes: [Element?]?

        var present: [Element] { nodes?.compactMap { $0 } ?? [] }
    }

    struct Node: Decodable {
        struct Author: Decodable {
            let login: String
        }
        struct BaseRef: Decodable {
            struct Target: Decodable {
                let oid: String
            }
            let target: Target?
        }
        struct Repository: Decodable {
            let nameWithOwner: String
        }
        struct Milestone: Decodable {
            let title: String
        }
        struct CommitNode: Decodable {
            let commit: Commit
        }
        struct Commit: Decodable {
            struct Rollup: Decodable {
                let contexts: Nodes<WireContext>
            }
            let oid: String
            let statusCheckRollup: Rollup?
        }

        let number: Int?
        let title: String?
        let body: String?
        let url: String?
        let updatedAt: Date?
        let isDraft: Bool?
        let mergeable: String?
        let mergeStateStatus: String?
        let canBeRebased: Bool?
        let reviewDecision: String?
        let author: Author?
        let baseRefName: String?
        let headRefName: String?
        let headRefOid: String?
        let baseRef: BaseRef?
        let repository: Repository?
        let milestone: Milestone?
        let labels: Nodes<Named>?
        let commits: Nodes<CommitNode>?
    }

    let search: Search
}

extension WirePool.Node {
    /// The pull request; nil when the node is something else, or its branch is gone.
    var value: PoolPullRequest? {
        guard let number, let name = repository.flatMap({ RepositoryName($0.nameWithOwner) }), let title,
            let baseRefName, let base = baseRef?.target?.oid, let headRefName, let headRefOid
        else { return nil }
        let contexts = commits?.present.first { $0.commit.oid == headRefOid }?.commit.statusCheckRollup?.contexts
        return PoolPullRequest(
            id: ThreadID(name, number),
            title: title,
            body: body ?? "",
            author: Login(author?.login ?? "ghost"),
            url: url ?? "",
            baseBranch: baseRefName,
            baseSHA: CommitSHA(base),
            headBranch: headRefName,
            headSHA: CommitSHA(headRefOid),
            isDraft: isDraft ?? false,
            labels: labels?.present.map { LabelName($0.name) } ?? [],
            milestone: milestone?.title,
            mergeability: mergeable.flatMap(PoolPullRequest.Mergeability.init(rawValue:)) ?? .unknown,
            isBlocked: mergeStateStatus == "BLOCKED",
            canBeRebased: canBeRebased ?? true,
            reviewDecision: reviewDecision.flatMap(PoolPullRequest.ReviewDecision.init(rawValue:)),
            headContexts: HeadContext.bestByName(contexts?.present.compactMap(\.value) ?? []),
            updatedAt: updatedAt ?? .distantPast
        )
    }
}
