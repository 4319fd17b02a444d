public import ForgeModel
public import Foundation
public import GitHubForge
public import JobEngine
import JobModel
public import Logging
import Metrics
public import Persistence
public import PluginKit

/// Runs the handlers of one delivery, one after the other, and makes their effects true.
///
/// A handler's failure stops no other handler. A refusal becomes an answer to the person; any other error is a fault,
/// for which the delivery is handled again.
public struct DeliveryRunner: Sendable {
    /// What one attempt came to.
    public struct Result: Sendable {
        /// What was done and what was not, for the log.
        public var actions: [DeliveryAction] = []
        /// The steps that are done, counting those of earlier attempts.
        public var finishedSteps: Set<DeliveryPlan.Step.ID>
        /// The first fault; nil when no handler failed.
        public var fault: (any Error)?
        /// The shortest wait that a handler asked for; nil when none did.
        public var postponed: Postponed?
        /// What each step ended with that is to be tried again.
        var failures: [DeliveryPlan.Step.ID: any Error] = [:]
        /// What each step failed for that another try would not help.
        var rejections: [DeliveryPlan.Step.ID: any Error] = [:]
    }

    let client: GitHubClient
    let jobs: any JobStore
    let readers: CallReaders
    let doors: EffectDoors
    let heads: HeadSightings
    /// The bot's own login.
    public let bot: Login
    let jobNamespace: String
    let isDryRun: Bool
    let now: @Sendable () -> Date
    let logger: Logger

    /// Makes a runner.
    public init(
        client: GitHubClient,
        jobs: any JobStore,
        readers: CallReaders,
        doors: EffectDoors = EffectDoors(),
        heads: HeadSightings,
        bot: Login,
        jobNamespace: String,
        isDryRun: Bool,
        now: @escaping @Sendable () -> Date,
        logger: Logger
    ) {
        self.client = client
        self.jobs = jobs
        self.readers = readers
        self.doors = doors
        self.heads = heads
        self.bot = bot
        self.jobNamespace = jobNamespace
        self.isDryRun = isDryRun
        self.now = now
        self.logger = logger
    }

    /// Runs the steps of a plan that are not finished yet.
    ///
    /// - Parameter receivedAt: When the delivery came in.
    /// - Throws: `CancellationError` alone, when the bot stops; the delivery then stays to be handled.
    public func run(
        _ plan: DeliveryPlan,
        guid: String,
        receivedAt: Date,
        finished: Set<DeliveryPlan.Step.ID>,
        isRepeat: Bool
    ) async throws(CancellationError) -> Result {
        var result = Result(finishedSteps: finished)
        guard let repository = plan.event.repository else { return result }
        let waited = isRepeat ? max(0, now().timeIntervalSince(receivedAt)) : 0
        let performer = performer(plan, repository, guid: guid, waited: .seconds(waited), isRepeat: isRepeat) {
            [heads, now] pull in try await heads.firstSeen(pull.head.sha, of: pull.id, at: now())
        }
        let acknowledgement = Acknowledgement(of: plan.text, by: bot, logger: logger) { effect in
            try await performer.perform(effect, as: .acknowledgement(of: guid))
        }
        let rehearsal = isDryRun ? Rehearsal() : nil
        for step in plan.steps where !finished.contains(step.id) {
            let attempt = StepAttempt(
                step: step,
                call: performer.call,
                performer: performer,
                acknowledgement: acknowledgement,
                rehearsal: rehearsal
            )
            let (actions, end) = await attempt.run()
            if Task.isCancelled { throw CancellationError() }
            result.actions += actions
            switch end {
            case .finished: result.finishedSteps.insert(step.id)
            case .postponed(let postponed):
                let isShorter = result.postponed.map { postponed.delay < $0.delay } ?? true
                if isShorter { result.postponed = postponed }
                result.failures[step.id] = postponed
            case .failed(let fault):
                result.fault = result.fault ?? fault
                result.failures[step.id] = fault
                tell(fault, of: step, guid: guid)
            }
        }
        for effect in rehearsal?.effects ?? [] { tell(effect, guid: guid) }
        return result
    }

    func performer(
        _ plan: DeliveryPlan,
        _ repository: RepositoryName,
        guid: String,
        waited: Duration,
        isRepeat: Bool,
        firstSeen: @escaping @Sendable (PullRequest) async throws -> Date
    ) -> EffectPerformer {
        let reader = DeliveryReader(client: client, repository: repository, firstSeen: firstSeen)
        return EffectPerformer(
            client: client,
            reader: reader,
            jobs: jobs,
            jobNamespace: jobNamespace,
            doors: doors,
            call: Call(
                deliveryID: guid,
                repository: repository,
                bot: bot,
                webURL: client.endpoints.web,
                forge: reader,
                readers: readers,
                waited: waited
            ),
            text: plan.text,
            isRepeat: isRepeat,
            now: now
        )
    }

    private func tell(_ effect: EffectReport, guid: String) {
        logger.notice(
            "not done: dry run",
            metadata: [
                "guid": "\(guid)", "plugin": "\(effect.plugin)", "effect": "\(effect.words)",
                "values": "\(effect.valuesText)",
            ]
        )
    }

    private func tell(_ fault: any Error, of step: DeliveryPlan.Step, guid: String) {
        Counter(label: "prow_plugin_handle_errors", dimensions: [("plugin", step.plugin.text)]).increment()
        logger.warning(
            "a plugin failed",
            metadata: ["guid": "\(guid)", "plugin": "\(step.plugin)", "error": "\(fault)"]
        )
    }
}
