import ForgeModel
import Foundation
import JobModel
import ReporterTesting
import Reporting
import ServiceAccess
import Settings
import TestSupport

/// A Slack on loopback, and a reporter that tells it.
struct SlackWorld: ReporterWorld {
    struct Message: Decodable, Hashable {
        let channel: String
        let text: String
    }

    let service: LoopbackService
    let settings: RepositoryMap<SlackReporterConfiguration>

    static func run(
        settings: RepositoryMap<SlackReporterConfiguration> = .init(["*": .sample()]),
        answer: String = #"{"ok": true}"#,
        _ body: @escaping @Sendable (SlackWorld) async throws -> Void
    ) async throws {
        try await LoopbackService.run(answering: { _ in .init(body: answer) }) { service in
            try await body(SlackWorld(service: service, settings: settings))
        }
    }

    func makeReporter() -> any Reporter {
        let client = ServiceClient(
            name: "Slack",
            address: service.address,
            authorization: { "Bearer token" },
            http: service.http
        )
        return SlackReporter(workspaces: ["*": SlackMessageSender(client)]) { refs in
            guard let refs else { return settings.values["*"] }
            return settings[RepositoryName(owner: refs.org, name: refs.repo)]
        }
    }

    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob { .sample(name, state: state) }

    var messages: [Message] {
        get throws { try service.calls.map { try JSONDecoder().decode(Message.self, from: $0.body) } }
    }

    func told() throws -> [String] { try messages.map { "\($0.channel): \($0.text)" } }
    func setMood(_ mood: ServiceMood) { service.setMood(mood) }
    func waitUntilAsked() async { await service.waitUntilAsked() }
}

extension SlackReporterConfiguration {
    /// Presubmits that fail are told to a channel.
    static func sample(_ change: (inout SlackReporterConfiguration) -> Void = { _ in }) -> Self {
        var sample = SlackReporterConfiguration()
        sample.jobTypesToReport = [.presubmit]
        sample.defaults.channel = "alerts"
        sample.defaults.jobStatesToReport = [.failure]
        change(&sample)
        return sample
    }
}
