import Foundation
import Testing

/// The whole bot as an ordinary user, with a wall around jobs: `bowsprit sandbox` as a real process.
@Suite(
    .timeLimit(.minutes(10)),
    .enabled("it takes root, setpriv, and bubblewrap that works for ordinary users") { await OrdinaryUser.canRunBot() }
)
struct OrdinaryUserTests {
    private static let configuration = """
        in_repo_config: {enabled: {harbor: true}}
        presubmits:
          harbor/lantern:
            - name: walled
              trigger: "(?m)^/test walled"
              rerun_command: /test walled
              decorate: true
              spec:
                containers:
                  - command:
                      - sh
                      - -c
                      - |
                        set -ex
                        test "$(id -u)" = \(OrdinaryUser.id)
                        test "$HOME" = /home/prow && test "${PWD#/home/prow/go/src/}" != "$PWD"
                        ! test -e /root
                        git log -1 --format=%s
                        echo done > "$ARTIFACTS/done"

        """

    private static let scenario = """
        title: A job runs behind a wall
        repository: harbor/lantern
        pull_request: 1
        steps:
          - {as: ada, comment: /test walled}
          - {await: {status: walled, state: success}}
        expect: {jobs_succeeded: [walled]}

        """

    @Test func `a job runs behind a wall`() async throws {
        try await Checkout.withFolder { folder in
            let data = folder.appending(path: "data")
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            try Data(Self.configuration.utf8).write(to: data.appending(path: "config.yaml"))
            let scenario = folder.appending(path: "walled.yaml")
            try Data(Self.scenario.utf8).write(to: scenario)
            for path in [folder, data] {
                try FileManager.default.setAttributes([.ownerAccountID: OrdinaryUser.id], ofItemAtPath: path.path)
            }
            let outcome = try await OrdinaryUser.run(
                in: folder,
                [
                    Checkout.bowsprit.path, "sandbox", "--data", data.path, "--scenario", scenario.path,
                    "--job-sandbox", "required", "--job-max-memory", "4Gi", "--job-max-processes", "2000",
                ]
            )
            #expect(outcome.succeeded, "\(outcome.output.suffix(4000))\(outcome.errors.suffix(4000))")
            let log = try Self.log(below: data)
            #expect(log.contains("Each process of the job may use at most "), "\(log)")
        }
    }

    /// The log of the only run of the job.
    private static func log(below data: URL) throws -> String {
        let names = try #require(FileManager.default.enumerator(atPath: data.path)).compactMap { $0 as? String }
        let name = try #require(names.first { $0.contains("/walled/") && $0.hasSuffix("build-log.txt") })
        return try String(contentsOf: data.appending(path: name), encoding: .utf8)
    }
}
