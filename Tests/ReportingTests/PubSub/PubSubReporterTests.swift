import Foundation
import HTTPTypes
import JobModel
import TestSupport
import Testing

@testable import Reporting

@Suite(.timeLimit(.minutes(10))) struct PubSubReporterTests {
    @Test func theMessageIsProws() throws {
        let job = ProwJob.sample(state: .failure) { job in
            job.metadata.annotations = [
                "prow.k8s.io/pubsub.project": "harbor", "prow.k8s.io/pubsub.topic": "jobs",
                "prow.k8s.io/pubsub.runID": "run-1",
            ]
            job.metadata.labels["prow.k8s.io/pubsub.topic"] = "overridden"
            job.spec.extraRefs = [Refs(org: "harbor", repo: "tools", baseRef: "main")]
            job.status.url = "https://ci.example/view/gs/bucket/logs/unit/1"
            job.status.description = "It broke."
        }
        let topic = try #require(PubSubTopic(job))
        let message = PubSubMessage(job, topic: topic, urlPrefix: "https://ci.example/view/")
        let value = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(message))
        #expect(value["project"] == "harbor" && value["topic"] == "jobs" && value["runid"] == "run-1")
        #expect(value["status"] == "failure" && value["job_type"] == "presubmit" && value["job_name"] == "unit")
        #expect(value["url"] == "https://ci.example/view/gs/bucket/logs/unit/1")
        #expect(value["gcs_path"] == "gs://bucket/logs/unit/1" && value["message"] == "It broke.")
        #expect(value["refs"]?.arrayValue?.compactMap { $0["repo"] } == ["lantern", "tools"])
    }

    @Test func whatIsEmptyIsLeftOutWhereProwLeavesItOut() throws {
        let job = ProwJob.sample(state: .triggered) { job in
            job.metadata.labels = PubSubWorld.topic
            job.spec.refs = nil
        }
        let topic = try #require(PubSubTopic(job))
        let message = PubSubMessage(job, topic: topic, urlPrefix: "")
        let value = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(message))
        #expect(
            value.objectValue?.keys.sorted() == [
                "gcs_path", "job_name", "job_type", "project", "runid", "status", "topic", "url",
            ]
        )
    }

    @Test(arguments: [
        ("https://ci/view/gs/b/logs/1", "https://ci/view/", "gs://b/logs/1"),
        ("https://ci/view/gcs/b/logs/1", "https://ci/view", "gs://b/logs/1"),
        ("https://ci/view/s3/b/logs/1", "https://ci/view/", "s3://b/logs/1"),
        ("https://ci/view/b/logs/1", "https://ci/view/", "gs://b/logs/1"),
        ("", "https://ci/", ""),
    ])
    func placesOfResults(_ url: String, _ prefix: String, _ place: String) {
        #expect(PubSubMessage.storagePath(of: url, prefix: prefix) == place)
    }

    @Test(arguments: ["jobs/../x", "a b", "jobs:publish?x=", "ü", String(repeating: "a", count: 256)])
    func namesThatCanBeNoTopicGoNowhere(_ name: String) async throws {
        try await PubSubWorld.run { world in
            var job = world.makeJob("1", .failure)
            job.metadata.annotations["prow.k8s.io/pubsub.topic"] = name
            let outcome = try await world.makeReporter().report(job)
            #expect(outcome != .reported)
            #expect(world.service.calls.isEmpty)
        }
    }

    @Test func itIsPublishedWithAuthorization() async throws {
        try await PubSubWorld.run { world in
            #expect(try await world.makeReporter().report(world.makeJob("1", .failure)) == .reported)
            let call = try #require(world.service.calls.first)
            #expect(call.method == "POST" && call.path == "/v1/projects/harbor/topics/jobs:publish")
            #expect(call.headers[.authorization] == "Bearer t0ken")
        }
    }
}
