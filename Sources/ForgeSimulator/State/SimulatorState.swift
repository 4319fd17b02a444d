import Foundation

/// Everything that the simulated forge knows, apart from the contents of its git repositories.
///
/// A value: reading it needs no lock, and a copy stays as it was. Logins and names of repositories are looked up without regard to case, as on GitHub.
public struct SimulatorState: Codable, Sendable, Equatable {
    /// The number that the next made thing gets as its id.
    public internal(set) var nextID = 1
    /// The users, bots and organisations, by lower-case login.
    public internal(set) var accounts: [String: Account] = [:]
    /// What only organisations have, by lower-case login.
    public internal(set) var organizations: [String: Organization] = [:]
    /// The repositories, by lower-case `owner/name`.
    public internal(set) var repositories: [String: Repository] = [:]
    /// The GitHub Apps, by id.
    public internal(set) var apps: [Int: App] = [:]
    /// Where apps are installed, by id of the installation.
    public internal(set) var installations: [Int: Installation] = [:]
    /// Access tokens, by their text.
    public internal(set) var tokens: [String: Token] = [:]
    /// The webhooks, by id.
    public internal(set) var hooks: [Int: Hook] = [:]
    /// The latest deliveries of each webhook, oldest first, by id of the webhook.
    public internal(set) var deliveries: [Int: [Delivery]] = [:]
    /// How many deliveries were numbered so far; with the seed it makes their GUIDs.
    public internal(set) var deliveryCount = 0

    init() {}

    /// The account of a user, a bot or an organisation; nil where there is none.
    public func account(_ login: String) -> Account? { accounts[login.lowercased()] }

    /// The organisation of this login; nil where there is none.
    public func organization(_ login: String) -> Organization? { organizations[login.lowercased()] }

    /// The repository named `owner/name`; nil where there is none.
    public func repository(_ fullName: String) -> Repository? { repositories[fullName.lowercased()] }

    /// The issue or pull request of this number; nil where there is none.
    public func issue(_ fullName: String, _ number: Int) -> Issue? { repository(fullName)?.issues[number] }

    /// The pull request of this number; nil where there is none, or an issue has this number.
    public func pullRequest(_ fullName: String, _ number: Int) -> PullRequest? {
        issue(fullName, number)?.pullRequest
    }

    /// The names of the labels on an issue or pull request, sorted; empty where there is none.
    public func labels(_ fullName: String, _ number: Int) -> [String] {
        (issue(fullName, number)?.labels ?? []).sorted()
    }

    /// The comments on an issue or pull request, oldest first; not those of reviews.
    public func comments(_ fullName: String, _ number: Int) -> [Comment] {
        issue(fullName, number)?.comments ?? []
    }

    /// The latest status of each context of a commit, by context.
    public func statuses(_ fullName: String, sha: String) -> [String: CommitStatus] {
        let statuses = repository(fullName)?.statuses[sha] ?? []
        return Dictionary(statuses.map { ($0.context, $0) }) { _, latest in latest }
    }

    /// The latest status of each context of a pull request's head, by context.
    public func statuses(_ fullName: String, _ number: Int) -> [String: CommitStatus] {
        guard let pullRequest = pullRequest(fullName, number) else { return [:] }
        return statuses(fullName, sha: pullRequest.head.sha)
    }

    /// Whether a pull request was merged; false where there is none.
    public func isMerged(_ fullName: String, _ number: Int) -> Bool {
        pullRequest(fullName, number)?.mergedAt != nil
    }
}
