import JobModel
import Reporting
import ServiceAccess
import Settings
import Testing

@Suite(.timeLimit(.minutes(10))) struct SlackReporterTests {
    struct Choice: CustomTestStringConvertible {
        let testDescription: String
        var settings = SlackReporterConfiguration.sample()
        var own: SlackReporterConfig?
        var type = ProwJobType.presubmit
        var state = ProwJobState.failure
        let channel: String?

        init(_ words: String, told channel: String?, _ change: (inout Choice) -> Void = { _ in }) {
            testDescription = words
            self.channel = channel
            change(&self)
        }

        var job: ProwJob {
            .sample(state: state) { job in
                job.spec.type = type
                job.spec.reporterConfig = own.map { ReporterConfig(slack: $0) }
            }
        }
    }

    private static func own(_ change: (inout SlackReporterConfig) -> Void) -> SlackReporterConfig {
        var own = SlackReporterConfig()
        change(&own)
        return own
    }

    @Test(arguments: [
        Choice("what is configured is told", told: "alerts"),
        Choice("another state is not", told: nil) { $0.state = .success },
        Choice("another type is not", told: nil) { $0.type = .periodic },
        Choice("another type with a channel of its own is", told: "mine") {
            $0.type = .periodic
            $0.own = own { $0.channel = "mine" }
        },
        Choice("the job's states win", told: "alerts") {
            $0.state = .success
            $0.own = own { $0.jobStatesToReport = [.success] }
        },
        Choice("no states tell nothing", told: nil) { $0.own = own { $0.jobStatesToReport = [] } },
        Choice("the job can be silent", told: nil) { $0.own = own { $0.report = false } },
        Choice("the repository can be silent", told: nil) { $0.settings = .sample { $0.defaults.report = false } },
        Choice("the job can speak where the repository is silent", told: "alerts") {
            $0.settings = .sample { $0.defaults.report = false }
            $0.own = own { $0.report = true }
        },
        Choice("without a channel nothing is told", told: nil) { $0.settings = .sample { $0.defaults.channel = "" } },
        Choice("a job may do without a configuration", told: "mine") {
            $0.settings = SlackReporterConfiguration()
            $0.own = own {
                $0.channel = "mine"
                $0.jobStatesToReport = [.failure]
            }
        },
    ])
    func channels(_ choice: Choice) async throws {
        try await SlackWorld.run(settings: .init(["*": choice.settings])) { world in
            let reporter = world.makeReporter()
            if reporter.shouldReport(choice.job) {
                let outcome = try await reporter.report(choice.job)
                #expect(outcome == .reported)
            }
            #expect(try world.messages.map(\.channel) == [choice.channel].compactMap { $0 })
        }
    }

    @Test func aJobOfNoRepositoryTakesTheSettingsForAll() async throws {
        let settings = SlackReporterConfiguration.sample { $0.jobTypesToReport = [.periodic] }
        try await SlackWorld.run(settings: .init(["*": settings])) { world in
            let job = ProwJob.sample(state: .failure) { job in
                job.spec.type = .periodic
                job.spec.refs = nil
            }
            #expect(world.makeReporter().shouldReport(job))
        }
    }

    @Test func theMessageIsTheTemplatesAndTheJobsTextsAreEscaped() async throws {
        let settings = SlackReporterConfiguration.sample {
            $0.defaults.reportTemplate =
                "<!here> {{.Spec.Job}}: {{(index .Spec.Refs.Pulls 0).Title}} <{{.Status.URL}}|log>"
        }
        try await SlackWorld.run(settings: .init(["*": settings])) { world in
            let job = ProwJob.sample(state: .failure) { job in
                job.spec.refs?.pulls[0].title = "<!channel> a & b"
                job.status.url = "https://x/?a=1&b=2"
            }
            let outcome = try await world.makeReporter().report(job)
            #expect(outcome == .reported)
            #expect(
                try world.messages.map(\.text) == [
                    "<!here> unit: &lt;!channel&gt; a &amp; b <https://x/?a=1&amp;b=2|log>"
                ]
            )
        }
    }

    @Test func theMessageWithoutATemplateIsProws() async throws {
        try await SlackWorld.run { world in
            _ = try await world.makeReporter().report(.sample(state: .failure))
            #expect(
                try world.messages.map(\.text) == [
                    "Job unit of type presubmit ended with state failure. "
                        + "<https://bowsprit.example/jobs/job-1|View logs>"
                ]
            )
        }
    }

    @Test func aWorkspaceWithoutATokenIsAFaultThatNamesTheFlag() async throws {
        try await SlackWorld.run { world in
            let job = ProwJob.sample(state: .failure) { job in
                job.spec.reporterConfig = ReporterConfig(slack: Self.own { $0.host = "other" })
            }
            let fault = await #expect(throws: ServiceFault.self) { try await world.makeReporter().report(job) }
            #expect(fault?.description.contains("--additional-slack-token-files other=FILE") == true)
        }
    }

    @Test func aTemplateThatTheJobCannotFillIsPassedOver() async throws {
        let settings = SlackReporterConfiguration.sample { $0.defaults.reportTemplate = "{{.Spec.Refs.Org}}" }
        try await SlackWorld.run(settings: .init(["*": settings])) { world in
            let job = ProwJob.sample(state: .failure) { $0.spec.refs = nil }
            let outcome = try await world.makeReporter().report(job)
            #expect(outcome != .reported)
            #expect(try world.messages.isEmpty)
        }
    }
}
