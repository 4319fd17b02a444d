import Crypto
import Foundation

/// Owns the state: changes happen one at a time, and whoever waits for one is told.
actor ForgeStore {
    private(set) var state: SimulatorState
    nonisolated let urls: ForgeURLs
    nonisolated let gitRoot: String
    nonisolated let seed: UInt64
    nonisolated let now: @Sendable () -> Date
    /// Where what webhooks are to be told goes.
    private let deliveries: AsyncStream<PendingDelivery>.Continuation
    private let backlog: DeliveryBacklog
    private var isBusy = false
    private var queue: [CheckedContinuation<Void, Never>] = []
    private var observers: [Int: AsyncStream<ForgeChange>.Continuation] = [:]
    private var waiters: [Int: Waiter] = [:]
    private var nextKey = 0

    private struct Waiter {
        let condition: @Sendable (SimulatorState) -> Bool
        let continuation: CheckedContinuation<Bool, Never>
    }

    init(
        state: SimulatorState,
        urls: ForgeURLs,
        gitRoot: String,
        seed: UInt64,
        now: @escaping @Sendable () -> Date,
        deliveries: AsyncStream<PendingDelivery>.Continuation,
        backlog: DeliveryBacklog
    ) {
        self.state = state
        self.urls = urls
        self.gitRoot = gitRoot
        self.seed = seed
        self.now = now
        self.deliveries = deliveries
        self.backlog = backlog
    }

    nonisolated func git(_ fullName: String) -> GitRepository {
        GitRepository(path: "\(gitRoot)/\(fullName.lowercased()).git")
    }

    // MARK: Changing

    /// Makes one change, after all that were asked for before; when it throws, nothing has changed.
    func perform<Value: Sendable>(
        as actor: String,
        _ body: @Sendable (inout Transaction) async throws -> Value
    ) async throws -> Value {
        await lock()
        defer { unlock() }
        var transaction = Transaction(state: state, actor: actor, now: now(), urls: urls, gitRoot: gitRoot)
        let value = try await body(&transaction)
        publish(transaction)
        return value
    }

    private func lock() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { queue.append($0) }
    }

    private func unlock() {
        if queue.isEmpty {
            isBusy = false
        } else {
            queue.removeFirst().resume()
        }
    }

    private func publish(_ transaction: Transaction) {
        state = transaction.state
        for event in transaction.events { enqueue(event) }
        for change in transaction.changes {
            for observer in observers.values { observer.yield(change) }
        }
        for (key, waiter) in waiters where waiter.condition(state) {
            waiters[key] = nil
            waiter.continuation.resume(returning: true)
        }
    }

    // MARK: Webhooks

    private func enqueue(_ event: WebhookEvent) {
        let hooks = state.hooks.values.filter { wants($0, event) }.sorted { $0.id < $1.id }
        let text = hooks.isEmpty ? "" : event.payload.text
        for hook in hooks {
            state.deliveryCount += 1
            send(
                PendingDelivery(
                    hook: hook,
                    guid: guid(state.deliveryCount),
                    event: event.event,
                    action: event.action,
                    repository: event.repository.flatMap { state.repository($0)?.id },
                    isRedelivery: false,
                    payload: text
                )
            )
        }
    }

    private func wants(_ hook: SimulatorState.Hook, _ event: WebhookEvent) -> Bool {
        if let only = event.hook { return only == hook.id }
        let isNear = hook.target == event.repository || hook.target == event.owner
        return hook.isActive && isNear && (hook.events.contains("*") || hook.events.contains(event.event))
    }

    /// Sends a delivery once more.
    func redeliver(_ delivery: SimulatorState.Delivery, to hook: SimulatorState.Hook) {
        send(
            PendingDelivery(
                hook: hook,
                guid: delivery.guid,
                event: delivery.event,
                action: delivery.action,
                repository: delivery.repository,
                isRedelivery: true,
                payload: delivery.payload
            )
        )
    }

    private func send(_ delivery: PendingDelivery) {
        backlog.add()
        deliveries.yield(delivery)
    }

    /// The same digits for the same number, in every run with this seed.
    nonisolated func digest(_ number: Int) -> String {
        let hash = SHA256.hash(data: Data("\(seed) \(number)".utf8))
        return hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private func guid(_ number: Int) -> String {
        let digits = Array(digest(number))
        let groups = [digits[0..<8], digits[8..<12], ["4"] + digits[13..<16], ["8"] + digits[17..<20], digits[20..<32]]
        return groups.map { String($0) }.joined(separator: "-")
    }

    // MARK: Watching

    /// The changes from now on.
    func changes() -> AsyncStream<ForgeChange> {
        nextKey += 1
        let key = nextKey
        let (stream, continuation) = AsyncStream.makeStream(
            of: ForgeChange.self,
            bufferingPolicy: .bufferingNewest(1000)
        )
        observers[key] = continuation
        continuation.onTermination = { [weak self] _ in
            Task { await self?.forget(observer: key) }
        }
        return stream
    }

    private func forget(observer key: Int) { observers[key] = nil }

    /// Ends all streams of changes, and all waiting.
    func stopWatching() {
        for observer in observers.values { observer.finish() }
        observers = [:]
        for waiter in waiters.values { waiter.continuation.resume(returning: false) }
        waiters = [:]
    }

    /// Returns once the condition holds; false where the task was cancelled before.
    func wait(until condition: @escaping @Sendable (SimulatorState) -> Bool) async -> Bool {
        if condition(state) { return true }
        nextKey += 1
        let key = nextKey
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume(returning: false)
                } else {
                    waiters[key] = Waiter(condition: condition, continuation: continuation)
                }
            }
        } onCancel: {
            Task { await self.giveUp(key) }
        }
    }

    private func giveUp(_ key: Int) {
        waiters.removeValue(forKey: key)?.continuation.resume(returning: false)
    }
}
