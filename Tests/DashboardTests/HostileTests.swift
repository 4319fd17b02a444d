import Dashboard
import ForgeModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JobModel
import Testing
import WebPages
import WebPagesTesting

@Suite("Hostile text")
struct HostileTests {
    private static let attack = #"</pre></script><script>alert(1)</script>"'><img src=x onerror=alert(1)>&`{{{x}}}"#

    private static func source() -> SampleSource {
        var content = SampleSource.Content.busy
        content.jobs[0].summary.job = attack
        content.jobs[0].summary.name = "run/../<0>"
        content.jobs[0].summary.description = attack
        content.jobs[0].summary.baseBranch = attack
        content.jobs[0].summary.pulls[0].title = attack
        content.jobs[0].summary.repository = RepositoryName(owner: attack, name: attack)
        content.jobs[0].metadata = [Fact(name: attack, value: attack)]
        content.jobs[0].cause = Cause(text: attack, delivery: attack)
        content.jobs[0].yaml = attack
        content.results["run/../<0>"] = JobResults(
            files: [
                .init(path: "artifacts/\(attack)/\(attack)", size: .max), .init(path: "../../<b>", size: -1),
                .init(path: "javascript:alert(1)", size: 0), .init(path: "//evil.example/x\n\u{202E}y", size: 0),
            ],
            tests: TestResults(
                failed: 1,
                failures: [.init(name: attack, message: attack, report: attack)],
                unread: [attack]
            ),
            notes: [Fact(name: attack, value: attack)]
        )
        content.files["run/../<0>"] = ["a.html": Array("<script>alert(1)</script>".utf8)]
        content.logs["run/../<0>"] =
            Array("error: \(attack)\n".utf8) + [0xFF, 0x1B, 0x5B, 0x33, 0x31, 0x6D, 0x00, 0x0A]
        content.pullRequests[0].summary.title = attack
        content.pullRequests[0].summary.author = Login(attack)
        content.pullRequests[0].summary.verdict = attack
        content.pullRequests[0].url = "javascript:alert(1)"
        content.pullRequests[0].reasons = [
            MergeReason(mark: .failure, text: attack, command: attack, url: "javascript:x")
        ]
        content.pullRequests[0].labels = [attack]
        content.pullRequests[0].approvals = [DirectoryApproval(directory: attack, approvedBy: [Login(attack)])]
        content.pullRequests[0].contexts = [ContextState(context: attack, mark: .error, url: "data:text/html,x")]
        content.pullRequests[0].actions = [
            BotAction(time: Date(), text: attack, plugin: attack, cause: Cause(text: attack))
        ]
        content.pullRequests[0].commands = [SuggestedCommand(command: attack, purpose: attack)]
        content.deliveries[0].summary.event = attack
        content.deliveries[0].summary.error = attack
        content.deliveries[0].summary.plugins = [
            PluginRun(plugin: attack, duration: .zero, effects: [attack], refusal: attack, error: attack)
        ]
        content.deliveries[0].payload = attack
        content.deadLetters = [DeadLetter(guid: attack, event: attack, plugin: attack, reason: attack, at: Date())]
        content.catalogue.plugins[0] = PluginEntry(
            name: content.catalogue.plugins[0].name,
            summary: attack,
            commands: [
                CommandEntry(usage: attack, summary: attack, audience: attack, places: attack, examples: [attack])
            ],
            endpoint: attack
        )
        return SampleSource(content)
    }

    @Test(arguments: [
        "/jobs", "/jobs/run%2F..%2F%3C0%3E", "/pr", "/pr/harbor/lantern/14", "/deliveries", "/dead-letters",
        "/plugins",
        "/deliveries/72d3162e-cc78-11e3-81ab-4c9367dc0958", "/jobs?job=%3Cscript%3Ealert(1)%3C/script%3E",
        "/pr?author=%22%3E%3Cscript%3E",
    ])
    func staysText(path: String) async throws {
        try await visit(Self.source()) { client in
            let html = try await client.text(path)
            #expect(PageAudit(html).faults == [])
            #expect(!html.contains("<script>"))
            #expect(!html.contains("<img"))
            #expect(!html.contains("href=\"javascript:") && !html.contains("href=\"data:"))
        }
    }

    @Test("A log can't write to the event stream by itself")
    func stream() async throws {
        try await visit(Self.source()) { client in
            let text = try await client.text("/jobs/run%2F..%2F%3C0%3E/log/stream")
            #expect(!text.contains("<script>") && !text.contains("<img"))
            #expect(
                text.split(separator: "\n").allSatisfy { line in
                    ["event: ", "id: ", "data: ", ":"].contains { line.hasPrefix($0) }
                }
            )
        }
    }

    @Test("The raw log is never a page")
    func raw() async throws {
        try await visit(Self.source()) { client in
            try await client.execute(uri: "/jobs/run%2F..%2F%3C0%3E/log", method: .get) { response in
                #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
                #expect(response.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
            }
        }
    }
}
