import Foundation
import HTTPTypes
import JobModel
import JobStoreTesting
import NIOHTTP1
import ReporterTesting
import Reporting
import Synchronization
import TestSupport

/// A Gerrit on loopback that keeps comments and votes, and a reporter that tells it.
struct GerritWorld: ReporterWorld {
    struct Review: Decodable {
        let message: String
        let labels: [String: Int]?
    }

    /// What the server holds of the one change that it knows.
    final class Server: Sendable {
        let status = Mutex("NEW")
        let votes = Mutex<[String: Int]>([:])
        let messages = Mutex<[String]>([])
        /// The labels that the bot may vote on.
        let labels: Set<String>

        init(labels: Set<String>) { self.labels = labels }

        func answer(_ call: LoopbackService.Call) throws -> LoopbackService.Reply {
            guard call.headers[.cookie] == "o=git-bot.harbor" else { return .init(status: 401, body: "Unauthorized") }
            if call.method == "GET", call.path == "/a/changes/lantern~main~I1?o=MESSAGES" {
                let messages = messages.withLock { $0.map { ["message": "Patch Set 1:\n\n\($0)"] } }
                let change: [String: Any] = ["status": status.withLock { $0 }, "messages": messages]
                let body = try JSONSerialization.data(withJSONObject: change)
                return .init(body: ")]}'\n" + String(decoding: body, as: UTF8.self))
            }
            guard call.method == "POST", call.path == "/a/changes/lantern~main~I1/revisions/c0ffee/review" else {
                return .init(status: 404, body: "Not found: \(call.path)")
            }
            let review = try JSONDecoder().decode(Review.self, from: call.body)
            for label in (review.labels ?? [:]).keys where !labels.contains(label) {
                return .init(status: 400, body: "label \"\(label)\" is not a configured label")
            }
            votes.withLock { $0.merge(review.labels ?? [:]) { _, new in new } }
            messages.withLock { $0.append(review.message.trimmingCharacters(in: .whitespacesAndNewlines)) }
            return .init(body: ")]}'\n{}")
        }
    }

    let service: LoopbackService
    let server: Server
    let store = InMemoryJobStore()

    static func run(
        labels: Set<String> = ["Code-Review", "Verified"],
        _ body: @escaping @Sendable (GerritWorld) async throws -> Void
    ) async throws {
        let server = Server(labels: labels)
        try await LoopbackService.run(answering: { try server.answer($0) }) { service in
            try await body(GerritWorld(service: service, server: server))
        }
    }

    func makeReporter() -> any Reporter {
        GerritReporter(
            store: store,
            instances: { [service.address] },
            headers: { _ in ["Cookie": "o=git-bot.harbor"] },
            http: service.http
        )
    }

    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob { job(name, state) }

    /// A job of the change.
    func job(
        _ name: String,
        _ state: ProwJobState,
        label: String? = nil,
        patchSet: Int = 1,
        change: (inout ProwJob) -> Void = { _ in }
    ) -> ProwJob {
        .sample(name, job: name, state: state) { job in
            job.metadata.annotations = [
                "prow.k8s.io/gerrit-instance": service.address, "prow.k8s.io/gerrit-id": "lantern~main~I1",
            ]
            job.metadata.labels = [
                "prow.k8s.io/gerrit-revision": "c0ffee", "prow.k8s.io/gerrit-patchset": "\(patchSet)",
            ]
            if let label { job.metadata.labels[ProwJobKey.gerritReportLabel] = label }
            change(&job)
        }
    }

    func add(_ job: ProwJob) async throws { _ = try await store.create(job) }
    func told() -> [String] { server.messages.withLock { $0 } }
    func setMood(_ mood: ServiceMood) { service.setMood(mood) }
    func waitUntilAsked() async { await service.waitUntilAsked() }
}
