import ForgeModel
import Foundation
import WebPages

/// One delivery: the template `delivery`.
struct DeliveryView: Sendable {
    struct Run: Sendable {
        let plugin: String
        let mark: MarkView
        let outcomes: [String]
        let took: String

        init(_ run: PluginRun) {
            plugin = run.plugin
            took = run.duration.words
            if let error = run.error {
                mark = MarkView(.failure, word: "failed")
                outcomes = run.effects + [error]
            } else if let refusal = run.refusal {
                mark = MarkView(.aborted, word: "refused")
                outcomes = run.effects + [refusal]
            } else if run.effects.isEmpty {
                mark = MarkView(.success, word: "nothing to do")
                outcomes = []
            } else {
                mark = MarkView(.success, word: "done")
                outcomes = run.effects
            }
        }
    }

    let url: String
    let topic: String
    let guid: String
    let event: String
    let mark: MarkView
    let style: String
    let problem: String?
    let attempts: String
    let took: String?
    let subject: String?
    let subjectPath: String?
    let sender: String?
    let received: TimeView
    let runs: [Run]
    let replayPath: String?
    let payload: String

    init(_ details: DeliveryDetails, now: Date) {
        let delivery = details.summary
        url = Link.delivery(delivery.guid)
        topic = LiveTopic.delivery(delivery.guid).rawValue
        guid = delivery.guid
        event = delivery.action.map { "\(delivery.event) · \($0)" } ?? delivery.event
        mark = delivery.state.markView
        style = mark.style
        problem = delivery.error
        attempts = delivery.attempts == 1 ? "first attempt" : "attempt \(delivery.attempts)"
        took = delivery.duration?.words
        subject = delivery.thread?.description ?? delivery.repository?.fullName
        subjectPath = delivery.thread.map(Link.pullRequest)
        sender = delivery.sender?.text
        received = TimeView(delivery.received, now: now)
        runs = delivery.plugins.map(Run.init)
        replayPath = details.mayReplay ? "\(Link.delivery(delivery.guid))/replay" : nil
        payload = Self.pretty(details.payload)
    }

    /// The payload with one value to a line; as it stands when it is no JSON or too long to be worth it.
    private static func pretty(_ payload: String) -> String {
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .withoutEscapingSlashes, .sortedKeys]
        guard payload.utf8.count <= 1 << 20,
            let value = try? JSONSerialization.jsonObject(with: Data(payload.utf8)),
            let data = try? JSONSerialization.data(withJSONObject: value, options: options)
        else { return payload }
        return String(decoding: data, as: UTF8.self)
    }
}
