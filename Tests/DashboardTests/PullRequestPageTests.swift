import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebPages
import WebPagesTesting

@Suite("Pull requests and deliveries")
struct PullRequestPageTests {
    @Test("A pull request's page explains itself first, in the source's order")
    func explanation() async throws {
        try await visit { client in
            let text = PageAudit(try await client.text("/pr/harbor/lantern/14")).text
            var rest = text[...]
            for words in [
                "Blink twice at dusk", "blocked Not merging:", "What keeps it from merging", "failed: exit status 1.",
                "/retest", "running for 41 s", "Needs approval for", "2 of 5 conditions are met",
                "Comments that would help", "/hold", "Checks", "What the bot did", "/lgtm by @noor", "Labels",
                "kind/feature",
                "Approvals", "Could approve: ana, bo, cleo, dai",
            ] {
                let found = rest.firstRange(of: words)
                #expect(found != nil, "\(words) is not there, or too early")
                rest = found.map { rest[$0.upperBound...] } ?? rest
            }
        }
    }

    @Test("An action leads to the delivery that caused it")
    func causes() async throws {
        try await visit { client in
            let audit = PageAudit(try await client.text("/pr/harbor/lantern/14"))
            #expect(audit.links.contains("/deliveries/72d3162e-cc78-11e3-81ab-4c9367dc0958"))
            #expect(audit.links.contains("/jobs/run-0"))
        }
    }

    @Test(
        "The list takes its filter from the address",
        arguments: [
            ("/pr", 3), ("/pr?state=all", 5), ("/pr?state=merged", 1), ("/pr?author=@OLU", 2),
            ("/pr?repo=harbor/charts", 1),
        ]
    )
    func filters(path: String, count: Int) async throws {
        try await visit { client in
            let html = try await client.text(path)
            #expect(PageAudit(html).text.contains("Pull requests \(count) "))
        }
    }

    @Test("The API gives the same values")
    func json() async throws {
        try await visit { client in
            let pull = try await client.text("/api/pr/harbor/lantern/14")
            #expect(pull.contains("\"command\" : \"/retest\"") && pull.contains("\"kind/feature\""))
            #expect(try await client.text("/api/pr?state=all").contains("\"total\" : 5"))
            #expect(try await client.text("/api/pr/harbor/lantern/99", status: .notFound).contains("harbor/lantern#99"))
        }
    }

    @Test("Dead letters stand above all deliveries")
    func deadLetters() async throws {
        try await visit { client in
            let text = PageAudit(try await client.text("/deliveries")).text
            let dead = try #require(text.firstRange(of: "The bot gave up on one delivery"))
            let all = try #require(text.firstRange(of: "All deliveries"))
            #expect(dead.upperBound < all.lowerBound)
        }
    }

    @Test("Dead letters are listed by plugin, with the reason and a button")
    func deadLetterPage() async throws {
        try await visit { client in
            let html = try await client.text("/dead-letters")
            let text = PageAudit(html).text
            #expect(
                text.contains("external:crane issue_comment harbor/lantern#14 http://crane answered 404: no such hook")
            )
            #expect(text.contains("none push"))
            #expect(html.contains("action=\"/deliveries/guid-2/replay\""))
        }
    }

    @Test("A program outside the bot is listed with its help and its address")
    func externalPlugin() async throws {
        try await visit { client in
            let text = PageAudit(try await client.text("/plugins")).text
            #expect(text.contains("/lift Lifts. Anyone"))
            #expect(text.contains("Outside the bot, at http://crane:8888"))
        }
    }

    @Test("A delivery shows what each plugin did, and its payload with a value to a line")
    func delivery() async throws {
        try await visit { client in
            let html = try await client.text("/deliveries/72d3162e-cc78-11e3-81ab-4c9367dc0958")
            let text = PageAudit(html).text
            #expect(text.contains("lgtm done add label lgtm 12 ms"))
            #expect(text.contains("hold nothing to do 1 ms"))
            #expect(text.contains("approve refused You are not an approver of any file here. 3 ms"))
            #expect(html.contains("\n  &quot;action&quot; : &quot;created&quot;,\n"))
        }
    }

    @Test("A dead letter can be handled again, others can't")
    func replay() async throws {
        let source = SampleSource(.busy)
        try await visit(source) { client in
            let dead = try await client.text("/deliveries/guid-2")
            #expect(dead.contains("action=\"/deliveries/guid-2/replay\""))
            let waiting = try await client.text("/deliveries/guid-3")
            #expect(!waiting.contains("/replay"))
            let accepted = try await client.press("/deliveries/guid-2/replay")
            #expect(accepted.status == .seeOther)
            let foreign = try await client.press("/deliveries/guid-2/replay", origin: "http://x")
            #expect(foreign.status == .forbidden)
        }
        #expect(source.performed == ["replay guid-2"])
    }

    @Test("Commands are listed with who, where and examples, and the line that switches them on")
    func plugins() async throws {
        try await visit { client in
            let all = PageAudit(try await client.text("/plugins")).text
            #expect(
                all.contains("/hold [cancel] Adds or removes the label. anyone open pull requests /hold /hold cancel")
            )
            #expect(
                all.contains("On for harbor ( plugins.yaml:12 )") || all.contains("On for harbor (plugins.yaml:12)")
            )
            let charts = PageAudit(try await client.text("/plugins?repo=harbor/charts")).text
            #expect(charts.contains("Not on") && charts.contains("size"))
            #expect(!charts.contains("plugins.yaml:18"))
        }
    }
}
