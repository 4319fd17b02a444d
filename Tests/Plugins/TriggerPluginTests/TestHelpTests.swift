import PluginKit
import PluginTesting
import Testing

@Suite struct TestHelpTests {
    static let list = """
        The following commands are available to trigger required jobs:
        ```
        /bench
        ```
        ```
        /test docs
        ```
        ```
        /test e2e
        ```
        ```
        /test unit
        ```

        The following commands are available to trigger optional jobs:
        ```
        /test fuzz
        ```
        ```
        /test lint
        ```

        Use `/test all` to run the following jobs that were automatically triggered:
        ```
        lint
        ```
        ```
        unit
        ```

        <details>
        <summary>When these jobs run</summary>

        | job | context | runs |
        |---|---|---|
        | `bench` | `bench` | when it is asked for |
        | `docs` | `docs` | if a changed file matches `\\.md$` |
        | `e2e` | `e2e` | when it is asked for |
        | `fuzz` | `fuzz` | when it is asked for |
        | `lint` | `lint` | always |
        | `unit` | `unit` | always |

        </details>
        """

    /// The table of a single job.
    private static func table(_ times: String) -> String {
        """


        <details>
        <summary>When these jobs run</summary>

        | job | context | runs |
        |---|---|---|
        | `unit` | `unit` | \(times) |

        </details>
        """
    }

    @Test(
        arguments: [
            ("/test ?", list),
            ("/test", "The `/test` command needs one or more targets.\n\n" + list),
            ("/retest unit", "The `/retest` command does not accept any targets.\n\n" + list),
            ("/test nope", "The specified target(s) for `/test` were not found.\n\n" + list),
        ]
    )
    func listsJobs(_ body: String, _ text: String) async throws {
        let world = World()
        #expect(try await world.tester().effects(of: world.comment(body)).last == .reply(text))
    }

    @Test(
        arguments: [
            ([], "/test ?", "No presubmit jobs available for harbor/lantern@main"),
            (
                [World.job("old") { $0.brancher = .release }], "/test all",
                "No presubmit jobs available for harbor/lantern@main"
            ),
            (
                [World.job("unit") { $0.alwaysRun = true }], "/test ?",
                """
                The following commands are available to trigger required jobs:
                ```
                /test unit
                ```

                Use `/test all` to run all jobs.
                """ + table("always")
            ),
            (
                [World.job("unit")], "/test all",
                """
                No jobs can be run with `/test all`.

                The following commands are available to trigger required jobs:
                ```
                /test unit
                ```
                """ + table("when it is asked for")
            ),
        ] as [([Presubmit?], String, String)]
    )
    func fitsTheJobs(_ jobs: [Presubmit?], _ body: String, _ text: String) async throws {
        let world = World(jobs: FakeJobs(central: jobs.compactMap(\.self)))
        #expect(try await world.tester().effects(of: world.comment(body)).last == .reply(text))
    }

    @Test func takesBackEarlierLists() async throws {
        let world = World()
        let effects = try await world.tester().effects(of: world.comment("/retest-required"))
        #expect(
            effects.first
                == .deleteComments(
                    containing: [
                        "The `/test` command needs one or more targets.",
                        "The `/retest` command does not accept any targets.",
                        "No jobs can be run with `/test all`.",
                        "The specified target(s) for `/test` were not found.",
                        "The following commands are available to trigger required jobs:",
                        "The following commands are available to trigger optional jobs:",
                    ],
                    on: world.pull.id
                )
        )
    }
}

extension Brancher {
    fileprivate static var release: Brancher { (try? Brancher(branches: ["release"])) ?? Brancher() }
}
