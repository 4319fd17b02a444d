import JobModel
import Settings
import Testing

@Suite struct JobWebhookTests {
    @Test func anAddressSaysWhatItHearsOf() async throws {
        let loaded = await load(
            config: "job_webhooks: [{url: 'https://a.example/b', repos: [o], job_types: [periodic], states: [failure]}]"
        )
        #expect(loaded.mistakes == [])
        let webhook = try #require(loaded.settings?.bot.jobWebhooks.first)
        #expect(webhook.url == "https://a.example/b" && webhook.repos == ["o"])
        #expect(webhook.jobTypes == [.periodic] && webhook.states == [.failure])
    }

    @Test(arguments: [
        ("job_webhooks: [{url: 'ftp://a'}]", "`ftp://a` is not an address"),
        ("job_webhooks: [{repos: [o]}]", "url"),
        ("job_webhooks: [{url: 'https://a', state: [failure]}]", "state"),
    ])
    func mistakesAreFound(_ config: String, _ words: String) async {
        let loaded = await load(config: config)
        #expect(loaded.mistakes.joined().contains(words))
    }
}
