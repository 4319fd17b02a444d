import ForgeModel
import Foundation
import GitHubForge
import Hooks
import JobModel
import PluginKit
import Synchronization
import TriggerPlugin

/// Whether the merger may look at a pull request's own version of the job configuration, by the rule of `trigger`.
///
/// The merger asks in every pass, so what the forge says of a person holds for some minutes.
final class AuthorTrust: Sendable {
    private struct Question: Hashable {
        var author: Login
        var repository: RepositoryName
        var policy: TrustPolicy
    }

    private struct Answer: Sendable {
        var isTrusted: Bool
        var time: Date
    }

    private static let lifetime: TimeInterval = 600
    private static let capacity = 10_000

    private let client: GitHubClient
    private let triggers: TriggerDirectory
    private let owners: any OwnersReader
    private let tide: any TideReader
    private let web: any WebReader
    private let bot: Login
    private let now: @Sendable () -> Date
    private let answers = Mutex<[Question: Answer]>([:])

    init(
        client: GitHubClient,
        triggers: TriggerDirectory,
        owners: any OwnersReader,
        tide: any TideReader,
        web: any WebReader,
        bot: Login,
        now: @escaping @Sendable () -> Date
    ) {
        self.client = client
        self.triggers = triggers
        self.owners = owners
        self.tide = tide
        self.web = web
        self.bot = bot
        self.now = now
    }

    /// Whether somebody vouched for a pull request (`ok-to-test`, `lgtm`), its version was looked at when somebody
    /// trusted asked for its jobs, or its author is trusted.
    ///
    /// - Throws: A fault when the forge does not answer.
    func trusts(_ pull: PoolPullRequest, jobs: any JobReader) async throws -> Bool {
        if pull.labels.contains(Trigger.okToTest) || pull.labels.contains(Trigger.lgtm) { return true }
        if pull.headContexts.contains(where: { $0.name == InvalidJobConfiguration.context }) { return true }
        let policy = triggers[pull.repository].trust
        let question = Question(author: pull.author, repository: pull.repository, policy: policy)
        let time = now()
        if let known = answers.withLock({ $0[question] }), time < known.time.addingTimeInterval(Self.lifetime) {
            return known.isTrusted
        }
        let call = Call(
            deliveryID: "",
            repository: pull.repository,
            bot: bot,
            webURL: client.endpoints.web,
            forge: DeliveryReader(client: client, repository: pull.repository) { _ in time },
            readers: CallReaders(owners: owners, jobs: jobs, tide: tide, web: web)
        )
        let isTrusted = try await policy.trusts(pull.author, in: pull.repository, call: call)
        answers.withLock { answers in
            if answers.count >= Self.capacity { answers.removeAll() }
            answers[question] = Answer(isTrusted: isTrusted, time: time)
        }
        return isTrusted
    }
}
