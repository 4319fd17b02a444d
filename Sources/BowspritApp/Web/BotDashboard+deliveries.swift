import Dashboard
import ForgeModel
import Foundation
import GitHubForge
import Hooks
import Persistence
import WebPages

extension BotDashboard {
    func deliveries(_ filter: Dashboard.DeliveryFilter, page: ListPage) async throws -> DeliveryList {
        let query = Persistence.DeliveryFilter(
            states: filter.state.map(Self.states) ?? [],
            event: filter.event,
            repository: filter.repository,
            thread: filter.pullRequest
        )
        let dead = Persistence.DeliveryFilter(states: [.dead])
        return DeliveryList(
            deliveries: try await summaries(query, offset: page.offset, limit: page.size),
            total: try await log.count(query),
            dead: try await summaries(dead, offset: 0, limit: 10),
            deadTotal: try await log.count(dead),
            repositories: try await log.repositories(),
            events: Webhook.eventsForPlugins.sorted()
        )
    }

    func deadLetters(page: ListPage) async throws -> DeadLetterList {
        let letters = try await log.deadLetters(offset: page.offset, limit: page.size)
        return DeadLetterList(
            letters: letters.map { letter in
                Dashboard.DeadLetter(
                    guid: letter.guid,
                    event: letter.event,
                    repository: letter.repository,
                    number: letter.thread,
                    plugin: letter.plugin,
                    reason: letter.reason,
                    at: letter.at
                )
            },
            total: try await log.deadLetterCount()
        )
    }

    private func summaries(
        _ filter: Persistence.DeliveryFilter,
        offset: Int,
        limit: Int
    ) async throws
        -> [DeliverySummary]
    {
        var summaries: [DeliverySummary] = []
        for delivery in try await log.browse(filter, offset: offset, limit: limit) {
            summaries.append(DeliverySummary(delivery, payload: try await log.payload(of: delivery.id)))
        }
        return summaries
    }

    private static func states(_ state: Dashboard.DeliveryState) -> Set<Persistence.DeliveryState> {
        switch state {
        case .waiting, .running: [.pending]
        case .done: [.done]
        case .retrying: [.failed]
        case .dead: [.dead]
        }
    }

    func delivery(_ guid: String) async throws -> DeliveryDetails? {
        guard let delivery = try await log.delivery(guid: guid) else { return nil }
        let payload = try await log.payload(of: delivery.id)
        return DeliveryDetails(
            summary: DeliverySummary(delivery, payload: payload),
            payload: payload.map(Self.pretty) ?? "",
            mayReplay: payload != nil && delivery.state.isFinished
        )
    }

    /// A payload with its lines broken and its keys in order.
    private static func pretty(_ payload: Data) -> String {
        guard let value = try? JSONSerialization.jsonObject(with: payload),
            let text = try? JSONSerialization.data(
                withJSONObject: value,
                options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            )
        else { return String(decoding: payload, as: UTF8.self) }
        return String(decoding: text, as: UTF8.self)
    }

    func replay(_ guid: String) async throws {
        guard try await worker.replay(guid: guid) else {
            throw DashboardRefusal("This delivery is not over yet, or its payload is no longer kept.")
        }
        live.publish(.deliveries)
        live.publish(.delivery(guid))
    }
}

extension DeliverySummary {
    /// - Parameter payload: Tells who did what; nil when it is no longer kept.
    init(_ delivery: Delivery, payload: Data?) {
        let head = payload.flatMap { try? JSONDecoder().decode(PayloadHead.self, from: $0) }
        var runs: [PluginRun] = []
        for action in delivery.actions {
            let index = runs.firstIndex { $0.plugin == action.plugin } ?? runs.endIndex
            if index == runs.endIndex { runs.append(PluginRun(plugin: action.plugin, duration: .zero)) }
            runs[index].duration += action.duration
            switch action.outcome {
            case .done: runs[index].effects.append(action.action)
            case .skipped: runs[index].effects.append("\(action.action) (not done: dry run)")
            case .refused: runs[index].refusal = action.detail
            case .failed: runs[index].error = action.detail
            }
        }
        self.init(
            guid: delivery.guid,
            event: delivery.event,
            action: head?.action,
            repository: delivery.repository,
            number: delivery.thread,
            sender: head?.sender.map { Login($0.login) },
            received: delivery.receivedAt,
            state: Dashboard.DeliveryState(delivery),
            attempts: delivery.attempts,
            duration: delivery.finishedAt.map { .seconds(max(0, $0.timeIntervalSince(delivery.receivedAt))) },
            plugins: runs,
            error: delivery.error
        )
    }
}

extension Dashboard.DeliveryState {
    init(_ delivery: Delivery) {
        self =
            switch delivery.state {
            case .pending: .waiting
            case .done: .done
            case .failed: .retrying
            case .dead: .dead
            }
    }
}

/// What every payload begins with.
private struct PayloadHead: Decodable {
    struct Sender: Decodable {
        let login: String
    }

    let action: String?
    let sender: Sender?
}
