import Foundation
import GitHubForge
import Testing

@testable import BowspritApp

@Suite struct OutsideServicesTests {
    private static func withFile(_ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "token-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("t0ken\n".utf8).write(to: file)
        try body(file.path(percentEncoded: false))
    }

    @Test func nothingIsConnectedUnlessAskedFor() throws {
        let services = try OutsideServices(ServiceOptions())
        #expect(services.slackToken == nil && services.jira == nil)
    }

    @Test func flagsNameFiles() throws {
        try Self.withFile { file in
            var options = ServiceOptions(slackTokenFile: file, slackEndpoint: "https://chat/api/")
            options.jiraEndpoint = "https://jira.example/base/"
            options.jiraBearerTokenFile = file
            let services = try OutsideServices(options)
            #expect(services.slackToken?.value == "t0ken" && services.slackEndpoint == "https://chat/api")
            #expect(services.jira?.endpoint == "https://jira.example/base")
            #expect(services.jira?.authorization?.value == "Bearer t0ken")
            options.jiraBearerTokenFile = nil
            options.jiraUsername = "bot"
            options.jiraPasswordFile = file
            #expect(try OutsideServices(options).jira?.authorization?.value == "Basic Ym90OnQwa2Vu")
        }
    }

    @Test func mistakesNameTheFlag() throws {
        try Self.withFile { file in
            let mistakes: [(ServiceOptions, String)] = [
                (ServiceOptions(slackTokenFile: "/nonexistent"), "--slack-token-file"),
                (ServiceOptions(jiraUsername: "bot"), "--jira-endpoint"),
                (ServiceOptions(jiraEndpoint: "jira"), "--jira-endpoint"),
                (ServiceOptions(jiraEndpoint: "https://jira", jiraUsername: "bot"), "--jira-password-file"),
                (
                    ServiceOptions(
                        jiraEndpoint: "https://jira",
                        jiraUsername: "bot",
                        jiraPasswordFile: file,
                        jiraBearerTokenFile: file
                    ), "--jira-bearer-token-file"
                ),
            ]
            for (options, flag) in mistakes {
                let error = #expect(throws: UserError.self) { try OutsideServices(options) }
                #expect(error.map { "\($0)".contains(flag) } == true)
            }
        }
    }
}
