import Foundation
import NIOHTTP1
import Testing

@testable import BowspritApp

@Suite struct ReportingServicesTests {
    private static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "reporting-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        try body(file.path(percentEncoded: false))
    }

    @Test func nothingIsConnectedUnlessAskedFor() throws {
        let services = try ReportingServices(ReporterOptions(), environment: [:])
        #expect(services.webhookSecret == nil && services.pubSub == nil && services.gerrit == nil)
    }

    @Test func aSecretForWebhooksHasItsForm() throws {
        try Self.withFile("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n") { file in
            let options = ReporterOptions(jobWebhookSecretFile: file)
            let services = try ReportingServices(options, environment: [:])
            #expect(services.webhookSecret != nil)
        }
        try Self.withFile("secret") { file in
            let error = #expect(throws: UserError.self) {
                try ReportingServices(ReporterOptions(jobWebhookSecretFile: file), environment: [:])
            }
            #expect(error.map { "\($0)" }?.contains("echo whsec_$(openssl rand -base64 32)") == true)
        }
    }

    @Test func theEmulatorNeedsNoCredentials() throws {
        let environment = ["PUBSUB_EMULATOR_HOST": "127.0.0.1:8085", "GOOGLE_APPLICATION_CREDENTIALS": "/nonexistent"]
        let services = try ReportingServices(ReporterOptions(), environment: environment)
        guard case .emulator("http://127.0.0.1:8085") = services.pubSub else {
            Issue.record("\(String(describing: services.pubSub))")
            return
        }
    }

    @Test func aFlagWinsOverGooglesVariable() throws {
        try Self.withFile("{}") { file in
            let environment = ["GOOGLE_APPLICATION_CREDENTIALS": "/nonexistent"]
            let options = ReporterOptions(pubSubCredentialsFile: file)
            guard case .serviceAccount = try ReportingServices(options, environment: environment).pubSub else {
                Issue.record("no service account")
                return
            }
            let error = #expect(throws: UserError.self) {
                try ReportingServices(ReporterOptions(), environment: environment)
            }
            #expect(error.map { "\($0)" }?.hasPrefix("GOOGLE_APPLICATION_CREDENTIALS: ") == true)
        }
    }

    @Test func gerritTakesCookiesOrAPassword() throws {
        let cookies = "review.example.com\tFALSE\t/\tTRUE\t2147483647\to\tbot\n"
        let now = Date(timeIntervalSince1970: 1_790_000_000)
        try Self.withFile(cookies) { file in
            let gerrit = try #require(try GerritCredentials(ReporterOptions(cookieFile: file)))
            #expect(try gerrit.headers(for: "review.example.com", at: now) == ["Cookie": "o=bot"])
            #expect(throws: UserError.self) { try gerrit.headers(for: "other.example.com", at: now) }
        }
        try Self.withFile("pass\n") { file in
            let options = ReporterOptions(gerritUsername: "bot", gerritPasswordFile: file)
            let gerrit = try #require(try GerritCredentials(options))
            #expect(try gerrit.headers(for: "any", at: now) == ["Authorization": "Basic Ym90OnBhc3M="])
            #expect(throws: UserError.self) { try GerritCredentials(ReporterOptions(gerritUsername: "bot")) }
            let both = ReporterOptions(cookieFile: file, gerritUsername: "bot", gerritPasswordFile: file)
            #expect(throws: UserError.self) { try GerritCredentials(both) }
        }
    }

    @Test func slackWorkspacesHaveTokens() throws {
        try Self.withFile("t0ken\n") { file in
            var options = ServiceOptions(additionalSlackTokenFiles: ["a=\(file),b=\(file)", "c=\(file)"])
            let services = try OutsideServices(options)
            #expect(services.slackWorkspaceTokens.keys.sorted() == ["a", "b", "c"])
            options.additionalSlackTokenFiles = ["nothing"]
            #expect(throws: UserError.self) { try OutsideServices(options) }
        }
    }
}
