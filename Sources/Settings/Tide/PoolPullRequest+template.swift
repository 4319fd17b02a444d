public import ForgeModel
import Foundation
public import GoTemplate
import JobModel

extension PoolPullRequest: TemplateSubject {
    /// The pull request with the names that Prow's merge commit templates have.
    public var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "PullRequest",
                [
                    "Number": .int(number),
                    "Org": .string(repository.owner),
                    "Repo": .string(repository.name),
                    "NameWithOwner": .string(repository.fullName),
                    "BaseRefName": .string(baseBranch),
                    "HeadRefName": .string(headBranch),
                    "HeadRefOID": .string(headSHA.text),
                    "Title": .string(title),
                    "Body": .string(body),
                    "AuthorLogin": .string(author.text),
                    "UpdatedAtTime": updatedAt.templateValue,
                    "Mergeable": .string(mergeability.rawValue),
                    "GitHub": graphQLValue,
                ]
            )
        )
    }

    /// The pull request as GitHub's GraphQL shows it.
    private var graphQLValue: TemplateValue {
        let nodes = labels.map { TemplateValue.record(TemplateRecord("Label", ["Name": .string($0.text)])) }
        let milestone = milestone.map { TemplateRecord("Milestone", ["Title": .string($0)]) }
        let owner = TemplateRecord("Owner", ["Login": .string(repository.owner)])
        let repository = TemplateRecord(
            "Repository",
            [
                "Name": .string(repository.name),
                "NameWithOwner": .string(repository.fullName),
                "Owner": .record(owner),
            ]
        )
        return .record(
            TemplateRecord(
                "GitHubPullRequest",
                [
                    "Number": .int(number),
                    "Author": .record(TemplateRecord("Author", ["Login": .string(author.text)])),
                    "BaseRef": .record(TemplateRecord("BaseRef", ["Name": .string(baseBranch)])),
                    "HeadRefName": .string(headBranch),
                    "HeadRefOID": .string(headSHA.text),
                    "Mergeable": .string(mergeability.rawValue),
                    "CanBeRebased": .bool(canBeRebased),
                    "Repository": .record(repository),
                    "Labels": .record(TemplateRecord("Labels", ["Nodes": .list(nodes)])),
                    "Milestone": milestone.map(TemplateValue.record) ?? .null,
                    "Body": .string(body),
                    "Title": .string(title),
                    "UpdatedAt": updatedAt.templateValue,
                ]
            )
        )
    }

    /// A pull request with a label and a milestone.
    public static var templateSample: TemplateValue {
        PoolPullRequest(
            id: ThreadID(RepositoryName(owner: "org", name: "repo"), 1),
            title: "title",
            author: "author",
            baseBranch: "main",
            baseSHA: "base",
            headBranch: "topic",
            headSHA: "head",
            labels: ["label"],
            milestone: "milestone",
            updatedAt: Date(timeIntervalSince1970: 0)
        ).templateValue
    }
}
