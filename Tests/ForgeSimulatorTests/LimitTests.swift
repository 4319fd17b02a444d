import Foundation
import Logging
import Testing

@testable import ForgeSimulator

@Suite struct LimitTests {
    @Test func aCommitTakesAThousandStatusesOfOneContext() async throws {
        try await withSeededForge { forge in
            let sha = try #require(await forge.snapshot().repository(lantern)?.branches["main"])
            let status = try await forge.as("bot").setStatus(lantern, sha, .pending, context: "unit")
            try await forge.asSite { transaction in
                try transaction.update(lantern) { $0.statuses[sha] = Array(repeating: status, count: 1000) }
            }
            let client = try await forge.client("bot")
            let path = "/repos/\(lantern)/statuses/\(sha)"
            let refused = try await client.send("POST", path, ["state": "success", "context": "unit"])
            #expect(refused.status == 422 && refused.text.contains("maximum number of statuses"))
            #expect(try await client.send("POST", path, ["state": "success", "context": "lint"]).status == 201)
        }
    }

    @Test(arguments: [
        ("body", 65_536, 201), ("body", 65_537, 422),
    ])
    func textsMayBeAsLongAsOnGitHub(_ field: String, _ length: Int, _ status: Int) async throws {
        try await withSeededForge { forge in
            try await forge.as("rita").openIssue(lantern, title: "Dark")
            let body: JSON = .object([field: .string(String(repeating: "x", count: length))])
            let client = try await forge.client("sam")
            #expect(try await client.send("POST", "/repos/\(lantern)/issues/1/comments", body).status == status)
        }
    }

    @Test func aPortInUseIsSaidInWords() async throws {
        try await withForge { forge in
            let directory = FileManager.default.temporaryDirectory.appendingPathComponent("port-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: directory) }
            let second = try await ForgeSimulator(
                configuration: .init(dataDirectory: directory, port: forge.port),
                logger: Logger(label: "forge", factory: { _ in SwiftLogNoOpLogHandler() })
            )
            let error = await #expect(throws: ForgeStartError.self) { try await second.run {} }
            #expect(error?.description.hasPrefix("Cannot listen on 127.0.0.1:\(forge.port): ") == true)
        }
    }

    @Test func aFolderThatCannotBeUsedIsSaidInWords() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("bad-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appendingPathComponent("file")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data("{}".utf8).write(to: file)
        try Data("{}".utf8).write(to: directory.appendingPathComponent("state.json"))
        let blocked = await #expect(throws: ForgeStartError.self) {
            try await ForgeSimulator(configuration: .init(dataDirectory: file))
        }
        #expect(blocked?.description.hasPrefix("Cannot write to \(file.path)") == true)
        let damaged = await #expect(throws: ForgeStartError.self) {
            try await ForgeSimulator(configuration: .init(dataDirectory: directory))
        }
        #expect(damaged?.description.hasPrefix("Cannot read the state in ") == true)
    }

    @Test func cancellationEndsARunAndSaves() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("cancel-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let forge = try await ForgeSimulator(configuration: .init(dataDirectory: directory))
        let run = Task { try await forge.run() }
        try await forge.addUser("ada")
        run.cancel()
        try await run.value
        #expect(try forge.stateFile.load()?.account("ada") != nil)
    }
}
