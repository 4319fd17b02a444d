import ForgeModel
import Foundation
import WebPages

/// A row of a list of deliveries: the template `delivery-rows` shows several.
struct DeliveryRowView: Sendable {
    let key: String
    let path: String
    let mark: MarkView
    let event: String
    let action: String
    let subject: String?
    let subjectPath: String?
    let sender: String
    let effects: String
    let problem: String?
    let took: String
    let received: TimeView

    init(_ delivery: DeliverySummary, now: Date) {
        key = delivery.guid
        path = Link.delivery(delivery.guid)
        mark = delivery.state.markView
        event = delivery.event
        action = delivery.action ?? ""
        let thread = delivery.thread
        subject = thread?.description ?? delivery.repository?.fullName
        subjectPath = thread.map(Link.pullRequest)
        sender = delivery.sender?.text ?? ""
        let wanted = delivery.plugins.filter { !$0.effects.isEmpty || $0.refusal != nil }
        effects = wanted.map(Self.words).joined(separator: "; ")
        problem = delivery.error ?? delivery.plugins.lazy.compactMap(\.error).first
        took = delivery.duration?.words ?? ""
        received = TimeView(delivery.received, now: now)
    }

    private static func words(_ run: PluginRun) -> String {
        let refusal = run.refusal.map { ["refused: \($0)"] } ?? []
        return "\(run.plugin): \((run.effects + refusal).joined(separator: ", "))"
    }
}

extension DeliverySummary {
    /// The issue or pull request that it is about.
    var thread: ThreadID? {
        guard let repository, let number else { return nil }
        return ThreadID(repository, number)
    }
}
