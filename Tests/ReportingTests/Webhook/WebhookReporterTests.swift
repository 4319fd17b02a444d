import Foundation
import HTTPTypes
import JobModel
import Reporting
import ServiceAccess
import Settings
import TestSupport
import Testing

@testable import Reporting

@Suite(.timeLimit(.minutes(10))) struct WebhookReporterTests {
    @Test func theEventIsStructuredJSON() async throws {
        try await WebhookWorld.run { world in
            let job = ProwJob.sample(state: .failure) { $0.status.prevReportStates = ["a": .pending] }
            #expect(try await world.makeReporter().report(job) == .reported)
            let call = try #require(world.service.calls.first)
            #expect(call.method == "POST" && call.path == "/jobs?token=t0p")
            #expect(call.headers[.contentType] == "application/cloudevents+json; charset=utf-8")
            let event = try JSONDecoder().decode(JSONValue.self, from: call.body)
            #expect(event["specversion"] == "1.0")
            #expect(event["id"] == "job-1-failure")
            #expect(event["source"] == "https://bowsprit.example")
            #expect(event["type"] == "dev.bowsprit.job.failure")
            #expect(event["subject"] == "unit")
            #expect(event["time"] == "2026-09-21T14:13:37Z")
            let data = try JSONDecoder().decode(ProwJob.self, from: try JSONEncoder().encode(#require(event["data"])))
            #expect(data.spec == job.spec && data.status.prevReportStates.isEmpty)
        }
    }

    @Test func theEventIsSigned() async throws {
        try await WebhookWorld.run { world in
            _ = try await world.makeReporter().report(.sample(state: .failure))
            let call = try #require(world.service.calls.first)
            #expect(call.headers[.webhookID] == "job-1-failure")
            #expect(call.headers[.webhookTimestamp] == "1790000100")
            let secret = try #require(WebhookSecret(WebhookWorld.secret))
            let signature = secret.signature(id: "job-1-failure", timestamp: 1_790_000_100, body: call.body)
            #expect(call.headers[.webhookSignature] == signature)
        }
    }

    /// The example of the specification's own libraries.
    @Test func theSignatureIsStandardWebhooks() throws {
        let secret = try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let signature = secret.signature(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: 1_614_265_330,
            body: Data(#"{"test": 2432232314}"#.utf8)
        )
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test(arguments: [
        "", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_not base64",
        "whsec_" + Data(repeating: 1, count: 65).base64EncodedString(),
    ])
    func aSecretHasItsForm(_ text: String) {
        #expect(WebhookSecret(text) == nil)
    }

    @Test func anAddressThatFailsHoldsUpNoOtherAndIsTriedAgainAlone() async throws {
        try await WebhookWorld.run(refusing: "/gone") { world in
            var world = world
            var gone = JobWebhook()
            gone.url = "\(world.service.address)/gone"
            world.webhooks.append(gone)
            let reporter = try world.makeReporter()
            for _ in 1...2 {
                let fault = await #expect(throws: ServiceFault.self) {
                    try await reporter.report(.sample(state: .failure))
                }
                #expect(fault?.description.contains("127.0.0.1") == true)
                #expect(fault?.description.contains("/gone") == false)
            }
            #expect(world.service.calls.map(\.path).sorted() == ["/gone", "/gone", "/jobs?token=t0p"])
        }
    }

    @Test func anAddressHearsOfWhatItWants() {
        var webhook = JobWebhook()
        webhook.repos = ["harbor"]
        webhook.jobTypes = [.presubmit]
        webhook.states = [.failure]
        #expect(webhook.wants(.sample(state: .failure)))
        #expect(!webhook.wants(.sample(state: .success)))
        #expect(!webhook.wants(.sample(state: .failure) { $0.spec.type = .postsubmit }))
        #expect(!webhook.wants(.sample(state: .failure) { $0.spec.refs?.org = "other" }))
        #expect(!webhook.wants(.sample(state: .failure) { $0.spec.refs = nil }))
        #expect(JobWebhook().wants(.sample(state: .triggered) { $0.spec.refs = nil }))
    }
}
