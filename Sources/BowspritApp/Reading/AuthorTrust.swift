import ForgeModel
import Foundation
import GitHubForge
import JobModel
import PluginKit
import Settings
import Synchronization
import TriggerPlugin
import YAML

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
    private let settings: CurrentSettings
    private let owners: any OwnersReader
    private let bot: Login
    private let now: @Sendable () -> Date
    private let answers = Mutex<[Question: Answer]>([:])
    /// The section of `trigger`, read once for each generation of the settings.
    private let triggers = Mutex((generation: -1, section: Trigger.Configuration()))

    init(
        client: GitHubClient,
        settings: CurrentSettings,
        owners: any OwnersReader,
        bot: Login,
        now: @escaping @Sendable () -> Date
    ) {
        self.client = client
        self.settings = settings
        self.owners = owners
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
        let policy = policy(for: pull.repository)
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
            forge: DeliveryReader(client: client) { _ in time },
            owners: owners,
            jobs: jobs
        )
        let isTrusted = try await policy.trusts(pull.author, in: pull.repository, call: call)
        answers.withLock { answers in
            if answers.count >= Self.capacity { answers.removeAll() }
            answers[question] = Answer(isTrusted: isTrusted, time: time)
        }
        return isTrusted
    }

    private func policy(for repository: RepositoryName) -> TrustPolicy {
        let (snapshot, generation) = settings.numbered
        return triggers.withLock { triggers in
            if triggers.generation != generation {
                let section = snapshot.plugins.section(
                    named: Trigger.configurationKey,
                    as: Trigger.Configuration.self
                )
                triggers = (generation, section?.value ?? Trigger.Configuration())
            }
            return triggers.section[repository].trust
        }
    }
}
