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
            states: filter.state.map(Self.states) ?? [], event: filter.event, repository: filter.repository,
            thread: filter.pullRequest)
        let dead = Persistence.DeliveryFilter(states: [.dead])
        return DeliveryList(
            deliveries: try await log.browse(query, offset: page.offset, limit: page.size).map(DeliverySummary.init),
            total: try await log.count(query),
            dead: try await log.browse(dead, offset: 0, limit: 10).map(DeliverySummary.init),
            deadTotal: try await log.count(dead),
            repositories: try await log.repositories(),
            events: Webhook.eventsForPlugins.sorted())
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
            summary: DeliverySummary(delivery), payload: payload.map(Self.pretty) ?? "",
            mayReplay: payload != nil && delivery.state.isFinished)
    }

    /// A payload with its lines broken and its keys in order.
    private static func pretty(_ payload: Data) -> String {
        guard let value = try? JSONSerialization.jsonObject(with: payload),
            let text = try? JSONSerialization.data(
                withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
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
    init(_ delivery: Delivery) {
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
            repository: delivery.repository,
            number: delivery.thread,
            received: delivery.receivedAt,
            state: Dashboard.DeliveryState(delivery),
            attempts: delivery.attempts,
            duration: delivery.finishedAt.map { .seconds(max(0, $0.timeIntervalSince(delivery.receivedAt))) },
            plugins: runs,
            error: delivery.error)
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
