import CryptoExtras
import ForgeSimulator
import Foundation
import GitHubForge
import Testing

@testable import BowspritApp

/// The whole bot as a GitHub App: a job fails, its check run says where, and the button runs it again.
@Suite(.timeLimit(.minutes(10))) struct CheckRunWayTests {
    private static let jobs = """
        presubmits:
        - name: unit
          always_run: true
          decorate: true
          spec:
            containers:
            - image: debian
              command: [sh, -c]
              args:
              - |
                mark=\(FileManager.default.temporaryDirectory.path)/bowsprit-checks-MARK
                if test -e "$mark"; then echo fine; exit 0; fi
                touch "$mark"
                echo 'glow.c:2:1: error: no oil'
                cat > "$ARTIFACTS/junit.xml" <<END
                <testsuite><testcase name="burns" file="glow.c" line="1">
                <failure message="dark"/></testcase></testsuite>
                END
                exit 1
        """

    private static func credentials(_ forge: ForgeSimulator) async throws -> GitHubCredentials {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let app = try await forge.addApp(
            slug: "bowsprit",
            owner: "harbor",
            publicKey: key.publicKey.pemRepresentation
        )
        try await forge.install(app, on: "harbor")
        return .app(id: "\(app.id)", privateKey: Secret(key.pemRepresentation))
    }

    enum Button: CaseIterable {
        case ours, gitHubs, gitHubsForAll
    }

    @Test(arguments: Button.allCases)
    func aFailedJobIsRunAgainByItsButton(_ button: Button) async throws {
        let mark = UUID().uuidString
        defer {
            let file = FileManager.default.temporaryDirectory.appending(path: "bowsprit-checks-\(mark)")
            try? FileManager.default.removeItem(at: file)
        }
        try await Checkout.withFolder { folder in
            let data = folder.appending(path: "data")
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            let settings =
                String(decoding: PackageResources.config_yaml, as: UTF8.self)
                + "\ngithub_reporter: {check_runs: [harbor]}\n"
            try Data(settings.utf8).write(to: data.appending(path: "config.yaml"))
            let options = SandboxOptions(dataPath: data.path)
            var session = SandboxSession(folder: try SandboxFolder(options), options: options, now: { Date() })
            session.credentials = Self.credentials
            try await session.run { forge, bot in
                let world = CompassWorld(forge: forge, bot: bot, traffic: folder)
                let jobs = Self.jobs.replacing("MARK", with: mark)
                try await world.commit([".prow.yaml": jobs])
                let pull = try await world.open(["glow.c": "int oil;\nint glow;\n"])
                func run(_ conclusion: String) async -> SimulatorState.CheckRun? {
                    @Sendable func find(_ state: SimulatorState) -> SimulatorState.CheckRun? {
                        state.repository(CompassWorld.name)?.checkRuns.last {
                            $0.headSHA == pull.head && $0.conclusion == conclusion
                        }
                    }
                    _ = await world.sees { find($0) != nil }
                    return find(await forge.snapshot())
                }
                let failed = try #require(await run("failure"))
                #expect(failed.name == "unit" && failed.title?.hasPrefix("Job failed") == true)
                #expect(failed.annotations?.map { "\($0.path):\($0.startLine)" } == ["glow.c:1", "glow.c:2"])
                let ada = forge.as("ada")
                switch button {
                case .ours: try await ada.requestAction(CompassWorld.name, checkRun: failed.id, "rerun")
                case .gitHubs: try await ada.rerequestCheckRun(CompassWorld.name, failed.id)
                case .gitHubsForAll: try await ada.rerequestCheckSuite(CompassWorld.name, failed.suite)
                }
                let passed = try #require(await run("success"))
                #expect(passed.externalID != failed.externalID)
                #expect(await world.sees("unit", .success, on: pull.number))
            }
        }
    }
}
