public import ForgeModel
public import Foundation
import GitHubForge
public import Logging
import Metrics
public import Persistence
import Synchronization

/// Takes deliveries in: checks the signature over the raw bytes, only then reads them, stores what is wanted, and only
/// then says that it has them.
public final class HookIntake: Sendable {
    /// What a taken delivery is answered.
    public enum Answer: Sendable, Hashable {
        /// It is stored, or nothing in it is for this bot.
        case received
        /// Its GUID was seen before; it is not handled again.
        case seenBefore

        /// The line that is answered.
        public var line: String {
            switch self {
            case .received: "Event received. Have a nice day."
            case .seenBefore: "Event seen before; it is handled once."
            }
        }
    }

    private let secrets: Mutex<HookSecrets>
    private let host: PluginHost
    private let log: DeliveryLog
    private let worker: DeliveryWorker
    private let onEvent: @Sendable (ForgeEvent) -> Void
    private let now: @Sendable () -> Date
    private let logger: Logger

    /// Makes an intake.
    ///
    /// - Parameter onEvent: Told of every event that was taken, before it is handled. It must not wait.
    public init(
        secrets: HookSecrets,
        host: PluginHost,
        log: DeliveryLog,
        worker: DeliveryWorker,
        onEvent: @escaping @Sendable (ForgeEvent) -> Void = { _ in },
        now: @escaping @Sendable () -> Date,
        logger: Logger
    ) {
        self.secrets = Mutex(secrets)
        self.host = host
        self.log = log
        self.worker = worker
        self.onEvent = onEvent
        self.now = now
        self.logger = logger
    }

    /// The secrets of the moment; they can be changed while the bot runs.
    public var currentSecrets: HookSecrets {
        get { secrets.withLock { $0 } }
        set { secrets.withLock { $0 = newValue } }
    }

    /// Takes one delivery.
    ///
    /// - Throws: ``HookRejection`` when it is not taken.
    public func take(_ headers: HookHeaders, body: Data) async throws(HookRejection) -> Answer {
        let secret = try signer(of: body, headers: headers)
        guard Webhook.eventsForPlugins.contains(headers.event) else {
            return try await takeOther(headers, body: body, secret: secret)
        }
        let webhook: Webhook
        do {
            webhook = try Webhook(name: headers.event, payload: body)
        } catch {
            return try await keepUnreadable(headers, body: body, error: error)
        }
        try check(secret, for: webhook.origin)
        Counter(label: "prow_webhook_counter", dimensions: [("event_type", headers.event)]).increment()
        onEvent(webhook.event)
        let plan = host.plan(webhook.event, named: headers.event)
        guard plan.isListenedTo else { return .received }
        return try await store(plan, headers: headers, body: body)
    }

    /// An event that only programs outside the bot can ask for: all that matters of it is whose it is.
    private func takeOther(
        _ headers: HookHeaders,
        body: Data,
        secret: String
    ) async throws(HookRejection)
        -> Answer
    {
        let origin: WebhookOrigin
        do {
            origin = try WebhookOrigin(payload: body)
        } catch {
            throw .invalidPayload
        }
        try check(secret, for: origin)
        Counter(label: "prow_webhook_counter", dimensions: [("event_type", headers.event)]).increment()
        let event = ForgeEvent.other(name: headers.event, repository: origin.repository)
        onEvent(event)
        let plan = host.plan(event, named: headers.event)
        return plan.isWork ? try await store(plan, headers: headers, body: body) : .received
    }

    private func store(_ plan: DeliveryPlan, headers: HookHeaders, body: Data) async throws(HookRejection) -> Answer {
        let entry = NewDelivery(
            guid: headers.guid,
            event: headers.event,
            repository: plan.event.repository,
            thread: plan.event.thread?.number,
            receivedAt: now(),
            state: plan.isWork ? .pending : .done,
            headers: plan.forwards.isEmpty ? [] : headers.forwarded,
            payload: body
        )
        guard let id = try await append(entry) else { return .seenBefore }
        await noteHead(of: plan.event, at: entry.receivedAt)
        if plan.isWork {
            await worker.enqueue(
                QueuedDelivery(
                    id: id,
                    guid: headers.guid,
                    eventName: headers.event,
                    lane: .init(plan.event, guid: headers.guid),
                    receivedAt: entry.receivedAt,
                    attempts: 0,
                    isRepeat: false,
                    plan: plan
                )
            )
        }
        return .received
    }

    /// Remembers when a head arrived, before anything that was written about it is handled.
    private func noteHead(of event: ForgeEvent, at time: Date) async {
        let pull: PullRequest
        var seenAt = time
        switch event {
        case .pullRequest(let event):
            pull = event.pullRequest
            // Nobody can have written anything before the head was there.
            if event.action == .opened { seenAt = .init(timeIntervalSince1970: 0) }
        case .review(let event): pull = event.pullRequest
        case .reviewComment(let event): pull = event.pullRequest
        case .issue, .issueComment, .push, .status, .checkRun, .checkSuite, .other: return
        }
        do {
            _ = try await host.runner.heads.firstSeen(pull.head.sha, of: pull.id, at: seenAt)
        } catch {
            logger.warning("a head could not be remembered", metadata: ["error": "\(error)"])
        }
    }

    /// Nil when the GUID was seen before.
    private func append(_ entry: NewDelivery) async throws(HookRejection) -> DeliveryID? {
        do {
            switch try await log.append(entry) {
            case .stored(let id): return id
            case .duplicate: return nil
            }
        } catch {
            logger.error("a delivery could not be stored", metadata: ["guid": "\(entry.guid)", "error": "\(error)"])
            throw .notStored
        }
    }

    /// A payload that is signed and yet not understood is kept for the operator, and answered as taken: sending it
    /// again would not help.
    private func keepUnreadable(
        _ headers: HookHeaders,
        body: Data,
        error: any Error
    ) async throws(HookRejection)
        -> Answer
    {
        guard (try? JSONSerialization.jsonObject(with: body)) != nil else { throw .invalidPayload }
        let entry = NewDelivery(
            guid: headers.guid,
            event: headers.event,
            repository: nil,
            thread: nil,
            receivedAt: now(),
            payload: body
        )
        guard let id = try await append(entry) else { return .seenBefore }
        let outcome = DeliveryOutcome(.dead, finishedAt: now(), error: "the payload cannot be read: \(error)")
        try? await log.finish(id, outcome)
        return .received
    }

    // MARK: Secrets

    private func signer(of body: Data, headers: HookHeaders) throws(HookRejection) -> String {
        guard let signature = HookSignature(headers.signature) else { throw .invalidSignature }
        guard let secret = currentSecrets.all.first(where: { signature.isMade(by: $0, of: body) }) else {
            throw .invalidSignature
        }
        return secret
    }

    private func check(_ secret: String, for origin: WebhookOrigin) throws(HookRejection) {
        let name = origin.repository?.fullName ?? origin.organization ?? "this event"
        guard let allowed = currentSecrets.secrets(for: origin.repository, organization: origin.organization)
        else { throw .noSecret(for: name) }
        guard allowed.contains(secret) else { throw .wrongSecret(for: name) }
    }
}
