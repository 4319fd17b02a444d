import Foundation
import LocalBackend
import Testing

@testable import BowspritApp

@Suite struct ProcessOptionsTests {
    @Test func `options become settings`() throws {
        let folder = FileManager.default.temporaryDirectory.path
        let settings = try ProcessOptions(
            sandbox: .auto,
            sandboxPaths: [folder],
            secretsPath: folder,
            cpuTime: "1h30m",
            memory: "4Gi",
            fileSize: "500M",
            processes: 100
        ).settings()
        #expect(settings.sandbox == .auto && settings.sandboxPaths.count == 1 && settings.secrets != nil)
        let limits = ProcessLimits(
            cpuTime: .seconds(5400),
            memory: 4 << 30,
            fileSize: 500_000_000,
            processes: 100
        )
        #expect(settings.limits == limits)
        #expect(try ProcessOptions().settings() == LocalBackendSettings())
        let proxied = try ProcessOptions().settings(environment: ["https_proxy": "http://proxy:3128", "HOME": "/"])
        #expect(proxied.gitEnvironment == ["https_proxy": "http://proxy:3128"])
    }

    @Test(arguments: [
        (ProcessOptions(secretsPath: "/nowhere"), "--job-secrets: /nowhere: there is no such folder"),
        (ProcessOptions(sandboxPaths: ["/nowhere"]), "--job-sandbox-path: /nowhere: there is no such folder"),
        (ProcessOptions(cpuTime: "soon"), "--job-max-cpu-time: soon is no duration; write it like 90s, 30m or 2h"),
        (ProcessOptions(memory: "much"), "--job-max-memory: much is no amount of bytes; write it like 512Mi or 4Gi"),
        (ProcessOptions(fileSize: "0"), "--job-max-file-size: 0 is no amount of bytes; write it like 512Mi or 4Gi"),
        (ProcessOptions(processes: 0), "--job-max-processes: 0 is no number of processes"),
    ])
    func `a mistake says which flag to correct`(_ options: ProcessOptions, _ reason: String) {
        let error = #expect(throws: UserError.self) { try options.settings() }
        #expect(error.map { "\($0)" }?.contains(reason) == true)
    }
}
