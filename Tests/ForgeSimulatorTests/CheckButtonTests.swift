import Foundation
import Testing

@testable import ForgeSimulator

@Suite(.timeLimit(.minutes(10))) struct CheckButtonTests {
    private static func annotations(_ count: Int) -> JSON {
        .array(
            (0..<count).map { number in
                [
                    "path": "a.c", "start_line": .int(number + 1), "end_line": .int(number + 1),
                    "annotation_level": "warning", "message": "m",
                ]
            }
        )
    }

    /// Runs a forge with a check run of an app on a pull request's head.
    private static func withRun(
        _ body: @escaping @Sendable (ForgeSimulator, Int, SimulatorState.CheckRun) async throws -> Void
    ) async throws {
        try await withForge { forge in
            let (pull, run) = try await makeRun(forge)
            try await body(forge, pull, run)
        }
    }

    private static func makeRun(_ forge: ForgeSimulator) async throws -> (pull: Int, run: SimulatorState.CheckRun) {
        _ = try await forge.addUser("ada")
        _ = try await forge.addUser("eve")
        _ = try await forge.addOrganization("harbor", members: ["ada"])
        _ = try await forge.createRepository(owner: "harbor", name: "lantern", files: ["a.c": "a\n"])
        try await forge.addCollaborator("ada", to: "harbor/lantern", permission: .write)
        let pull = try await forge.as("ada").openPullRequest(
            "harbor/lantern",
            title: "Glow",
            headBranch: "glow",
            changes: ["a.c": "b\n"]
        )
        let sha = pull.pullRequest?.head.sha ?? ""
        let run = try await forge.store.perform(as: "ada") { transaction in
            try await transaction.createCheckRun(
                "harbor/lantern",
                [
                    "name": "unit", "head_sha": .string(sha), "conclusion": "failure",
                    "output": ["title": "It failed.", "summary": "s", "annotations": annotations(12)],
                    "actions": [["label": "Again", "description": "Again.", "identifier": "again"]],
                ]
            )
        }
        return (pull.number, run)
    }

    @Test func remarksAreAddedUpToFiftyAtATime() async throws {
        try await Self.withRun { forge, _, run in
            for count in [50, 50] {
                _ = try await forge.store.perform(as: "ada") {
                    try $0.updateCheckRun(
                        "harbor/lantern",
                        run.id,
                        ["output": ["annotations": Self.annotations(count)]]
                    )
                }
            }
            #expect(await forge.snapshot().repository("harbor/lantern")?.checkRuns.first?.annotations?.count == 112)
            await #expect(throws: ForgeError.self) {
                _ = try await forge.store.perform(as: "ada") {
                    try $0.updateCheckRun("harbor/lantern", run.id, ["output": ["annotations": Self.annotations(51)]])
                }
            }
        }
    }

    @Test func onlyWhoMayPushPressesButtonsThatThereAre() async throws {
        try await Self.withRun { forge, _, run in
            try await forge.as("ada").rerequestCheckRun("harbor/lantern", run.id)
            try await forge.as("ada").requestAction("harbor/lantern", checkRun: run.id, "again")
            await #expect(throws: ForgeError.self) {
                try await forge.as("ada").requestAction("harbor/lantern", checkRun: run.id, "other")
            }
            await #expect(throws: ForgeError.self) {
                try await forge.as("eve").rerequestCheckRun("harbor/lantern", run.id)
            }
            try await forge.as("ada").rerequestCheckSuite("harbor/lantern", run.suite)
            await #expect(throws: ForgeError.self) {
                try await forge.as("eve").rerequestCheckSuite("harbor/lantern", run.suite)
            }
        }
    }

    @Test func thePageShowsRemarksAndButtons() async throws {
        try await Self.withRun { forge, number, run in
            let state = await forge.snapshot()
            let repository = try #require(state.repository("harbor/lantern"))
            let pull = try #require(state.pullRequest("harbor/lantern", number))
            let view = try #require(CheckView.checks(of: pull, in: repository, state: state).first)
            #expect(view.remarks.map(\.place) == (1...10).map { "a.c:\($0)" } && view.moreRemarks == "and 2 more")
            #expect(view.buttons.map(\.label) == ["Re-run", "Again"])
            #expect(view.buttons.map(\.identifier) == ["", "again"] && view.buttons.allSatisfy { $0.run == run.id })
        }
    }
}
