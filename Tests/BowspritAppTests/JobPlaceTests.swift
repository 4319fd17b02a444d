import Dashboard
import Foundation
import JobEngine
import JobModel
import Persistence
import Testing

@testable import BowspritApp

/// Where jobs run, as their pages tell.
@Suite(.timeLimit(.minutes(10))) struct JobPlaceTests {
    @Test(arguments: [
        (
            BackendOptions(),
            "The image debian is not used: the job runs as a process of this machine."
        ),
        (
            BackendOptions(kind: .containers, containerSocket: "/nonexistent/podman.sock"),
            "The job runs in a container of the image debian on this machine."
        ),
    ])
    func `the page of a job says how it runs`(_ backend: BackendOptions, _ words: String) async throws {
        try await withCompass(CompassWorld.jobs("unit"), backend: backend) { world in
            let pull = try await world.open(["needle.txt": "north\n"])
            #expect(await world.sees("unit", nil, on: pull.number))
            let job = try #require(try await world.bot.jobStore.browse(JobQuery(), offset: 0).jobs.first)
            let details = try #require(try await world.bot.dashboard.job(job.name))
            #expect(details.metadata.contains(Fact(name: "Runs", value: words)))
        }
    }
}
