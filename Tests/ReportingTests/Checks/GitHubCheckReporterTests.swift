import ForgeModel
import JobModel
import Reporting
import Testing

@Suite struct GitHubCheckReporterTests {
    @Test(arguments: [
        (ProwJobState.triggered, CheckRunReport.Progress.queued), (.pending, .inProgress),
        (.success, .completed(.success)), (.failure, .completed(.failure)), (.error, .completed(.failure)),
        (.aborted, .completed(.cancelled)),
    ])
    func states(_ state: ProwJobState, _ progress: CheckRunReport.Progress) async throws {
        let world = GitHubCheckWorld()
        let outcome = try await world.makeReporter().report(world.makeJob("unit", state))
        #expect(outcome == .reported)
        let run = try #require(world.forge.checkRuns.first)
        #expect(run.name == "unit" && run.progress == progress)
        #expect(run.reference == CheckRunReference(job: "unit", pull: 14))
        #expect(run.detailsURL == "https://bowsprit.example/jobs/unit")
        #expect(run.actions.map(\.identifier) == (state.isTerminal ? ["rerun"] : []))
        #expect((run.completedAt != nil) == state.isTerminal)
    }

    @Test func remarksComeFromTestsThenFromTheLog() async throws {
        var world = GitHubCheckWorld()
        world.files.files = [
            "artifacts/junit_1.xml": """
            <testsuite><testcase classname="Lamp" name="burns" file="test/lamp.py" line="7">
            <failure message="it is dark">expected light</failure></testcase>
            <testcase name="nowhere"><error>boom</error></testcase><testcase name="fine"/></testsuite>
            """,
            "artifacts/junit_2.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><testsuite/>",
            "build-log.txt": "building\nsrc/lamp.c:3:5: error: no oil\nsrc/lamp.c:9: warning: thin glass",
        ]
        _ = try await world.makeReporter().report(world.makeJob("unit", .failure))
        let run = try #require(world.forge.checkRuns.first)
        #expect(
            run.annotations == [
                CheckAnnotation(
                    path: "test/lamp.py",
                    line: 7,
                    level: .failure,
                    title: "Lamp.burns",
                    message: "it is dark\nexpected light"
                ),
                CheckAnnotation(path: "src/lamp.c", line: 3, column: 5, level: .failure, message: "no oil"),
                CheckAnnotation(path: "src/lamp.c", line: 9, level: .warning, message: "thin glass"),
            ]
        )
        #expect(run.summary.contains("2 tests failed:\n\n- `Lamp.burns`\n- `nowhere`"))
    }

    @Test func aPageThatIsNoneIsNotLinked() async throws {
        let world = GitHubCheckWorld()
        var job = world.makeJob("unit", .failure)
        job.status.url = "javascript:alert(1)"
        _ = try await world.makeReporter().report(job)
        #expect(world.forge.checkRuns.first.map { $0.detailsURL == nil } == true)
    }

    @Test func textsOfJobsStayInTheirSpans() async throws {
        let world = GitHubCheckWorld()
        var job = world.makeJob("unit", .failure)
        job.spec.job = "a`<b>\n# c"
        _ = try await world.makeReporter().report(job)
        let lines = world.forge.checkRuns.first?.summary.split(separator: "\n") ?? []
        #expect(lines.first?.hasPrefix("Job `a'<b> # c` on `") == true)
    }

    @Test func jobsOfBranchesHaveNoButton() async throws {
        let world = GitHubCheckWorld()
        var job = world.makeJob("unit", .failure)
        job.spec.type = .postsubmit
        job.spec.refs?.pulls = []
        let outcome = try await world.makeReporter().report(job)
        #expect(outcome == .reported)
        #expect(world.forge.checkRuns.first?.actions == [] && world.forge.checkRuns.first?.reference.pull == nil)
    }

    @Test func anOlderRunIsSilent() async throws {
        let world = GitHubCheckWorld()
        let old = ProwJob.sample("old", state: .aborted)
        try await world.add(old)
        try await world.add(.sample("new"))
        let outcome = try await world.makeReporter().report(old)
        #expect(outcome != .reported && world.forge.checkRuns.isEmpty)
    }
}
