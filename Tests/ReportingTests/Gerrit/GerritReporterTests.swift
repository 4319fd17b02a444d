import JobEngine
import JobModel
import JobStoreTesting
import NIOHTTP1
import Reporting
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct GerritReporterTests {
    @Test func commentAndVoteComeWhenAllOfTheLabelHaveEnded() async throws {
        try await GerritWorld.run { world in
            let unit = world.job("unit", .success, label: "Verified")
            try await world.add(unit)
            try await world.add(world.job("lint", .pending, label: "Verified"))
            try await world.add(world.job("other", .pending, label: "Code-Review"))
            let reporter = world.makeReporter()
            #expect(try await reporter.report(unit) != .reported)
            #expect(world.told() == [])
            let ended = try await world.store.modify("lint") { job in
                job.status.state = .failure
                return true
            }
            #expect(try await reporter.report(ended) == .reported)
            #expect(try await reporter.report(unit) == .reported)
            #expect(world.told().count == 1)
            #expect(world.told().first?.hasPrefix("Prow Status: 1 out of 2 pjs passed!") == true)
            #expect(world.server.votes.withLock { $0 } == ["Verified": -1])
        }
    }

    @Test func whereTheBotMayNotVoteItSaysSo() async throws {
        try await GerritWorld.run(labels: []) { world in
            let job = world.job("unit", .success)
            let outcome = try await world.makeReporter().report(job)
            #expect(outcome == .reported)
            #expect(
                world.told().first?.hasPrefix("[NOTICE]: Prow Bot cannot access Code-Review label!\nProw Status: 1")
                    == true
            )
            #expect(world.server.votes.withLock { $0.isEmpty })
            let again = try await world.makeReporter().report(job)
            #expect(again == .reported && world.told().count == 1)
        }
    }

    @Test func aMergedChangeIsNotVotedDown() async throws {
        try await GerritWorld.run { world in
            world.server.status.withLock { $0 = "MERGED" }
            _ = try await world.makeReporter().report(world.job("unit", .failure))
            #expect(world.server.votes.withLock { $0 } == ["Code-Review": 0])
        }
    }

    @Test(arguments: ["prow.k8s.io/gerrit-id", "prow.k8s.io/gerrit-revision"])
    func aChangeOrRevisionThatIsGoneIsPassedOver(_ key: String) async throws {
        try await GerritWorld.run { world in
            let job = world.job("unit", .failure) { job in
                if job.metadata.labels[key] != nil { job.metadata.labels[key] = "gone/../x" }
                if job.metadata.annotations[key] != nil { job.metadata.annotations[key] = "gone%2F..~x" }
            }
            let outcome = try await world.makeReporter().report(job)
            #expect(outcome != .reported)
            #expect(world.service.calls.allSatisfy { !$0.path.contains("/..") })
        }
    }

    @Test func aServerThatIsNotConfiguredGetsNoCredentials() async throws {
        try await GerritWorld.run { world in
            let reporter = GerritReporter(
                store: world.store,
                instances: { ["https://review.example.com"] },
                headers: { _ in ["Cookie": "o=git-bot.harbor"] },
                http: world.service.http
            )
            let outcome = try await reporter.report(world.job("unit", .failure))
            #expect(outcome != .reported)
            #expect(world.service.calls.isEmpty)
        }
    }
}
