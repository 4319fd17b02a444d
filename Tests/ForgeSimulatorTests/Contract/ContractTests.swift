import Foundation
import Subprocess
import Testing

@testable import ForgeSimulator

/// Everything that the simulator says is held against GitHub's own description of its API and webhooks.
@Suite struct ContractTests {
    /// The folder with GitHub's descriptions and the checkers, beside the repository.
    static let contracts = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../shared/contracts")
        .standardizedFileURL

    static let hasContracts = FileManager.default.fileExists(atPath: contracts.path)

    /// Runs a Python program and gives its exit status and what it printed.
    static func python(_ arguments: [String]) async throws -> (isSuccess: Bool, output: String) {
        let result = try await Subprocess.run(
            .name("python3"),
            arguments: Arguments(arguments),
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        )
        return (result.terminationStatus.isSuccess, result.standardOutput + result.standardError)
    }

    /// Runs a checker on a log.
    ///
    /// Of the endpoints that fit a path, the one with the most literal parts is meant: `/commits/{ref}/status`, not `/commits/{ref}`
    /// with a ref of `main/status`. The checker for REST takes the first in its list otherwise, so it gets its list sorted.
    private static func check(_ checker: String, _ log: URL) async throws -> (isSuccess: Bool, output: String) {
        let module = checker.replacingOccurrences(of: ".py", with: "")
        let program = """
            import sys
            sys.path.insert(0, sys.argv[1])
            import \(module) as checker
            if hasattr(checker, "ENDPOINTS"):
                checker.ENDPOINTS.sort(key=lambda pair: (pair[0]["path"].count("{"), -pair[0]["path"].count("/")))
            sys.exit(checker.main(sys.argv[2:]))
            """
        return try await python(["-B", "-c", program, contracts.path, log.path])
    }

    static func hasCheckers() async -> Bool {
        guard hasContracts else { return false }
        return (try? await python(["-c", "import jsonschema, referencing"]))?.isSuccess ?? false
    }

    /// Endpoints for older clients, which GitHub serves but doesn't describe.
    private static let unvisited: Set<String> = [
        "GET /repos/{owner}/{repo}/git/refs/{ref}", "GET /repos/{owner}/{repo}/statuses/{ref}",
        "GET /repos/{owner}/{repo}/contents",
    ]

    @Test(
        .enabled("needs ../shared/contracts and Python's jsonschema and referencing") {
            await ContractTests.hasCheckers()
        }
    )
    func aBusySessionFitsGitHubsDescription() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("record-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try await withReceiver { _, url in
            try await withSeededForge { forge in
                try await forge.record(to: directory)
                try await forge.addHook(on: "harbor", url: url)
                let session = try await Session(forge)
                try await session.play()
                try await forge.as("sam").openPullRequest(lantern, title: "Far", headBranch: "far", changes: ["f": "f"])
                await forge.deliveriesSettled()
                let known = Set(RouteTable.all.routes.map { "\($0.method) \($0.template)" })
                let missed = await known.subtracting(session.visited).subtracting(Self.unvisited)
                #expect(missed.sorted() == [])
            }
            for act in WebhookTests.cases { try await Self.play(act, url, directory) }
        }
        for (checker, log) in [("check_http_log.py", "http.jsonl"), ("check_webhooks.py", "webhooks.jsonl")] {
            let result = try await Self.check(checker, directory.appendingPathComponent(log))
            #expect(result.isSuccess, "\(result.output.suffix(8000))")
            print("\(checker): \(result.output.split(separator: "\n").last ?? "")")
        }
    }

    /// Acts on a forge of its own, so that the acts don't get into each other's way.
    private static func play(_ act: WebhookTests.Case, _ url: String, _ directory: URL) async throws {
        try await withSeededForge { forge in
            try await forge.record(to: directory)
            try await forge.addHook(on: "harbor", url: url)
            let changes = ["a.txt": "a\n"]
            try await forge.as("ada").openPullRequest(lantern, title: "A", headBranch: "a", changes: changes)
            try await act.act(forge)
            await forge.deliveriesSettled()
        }
    }

    @Test(.enabled(if: ContractTests.hasContracts, "needs ../shared/contracts"))
    func everyEndpointIsOneOfGitHubs() throws {
        let data = try Data(contentsOf: Self.contracts.appendingPathComponent("github-rest.json"))
        let contract = try #require(JSON(parsing: data))
        let known = Set(
            (contract["endpoints"]?.array ?? []).map { "\($0["method"]?.string ?? "") \($0["path"]?.string ?? "")" }
        )
        let ours = Set(RouteTable.all.routes.map { "\($0.method) \($0.template)" })
        #expect(ours.subtracting(known).subtracting(Self.unvisited).sorted() == [])
    }
}

extension Session {
    func play() async throws {
        try await accounts()
        try await teams()
        try await repository()
        try await labelsAndMilestones()
        try await issues()
        try await pullRequests()
        try await contents()
        try await gitDatabase()
        try await branches()
        try await checks()
        try await hooks()
        try await apps()
    }
}
