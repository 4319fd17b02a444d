import ForgeModel
import ForgeSimulator
import Foundation
import JobModel

/// Plays a scenario in a sandbox, and prints what happens as it happens.
struct ScenarioPlayer: Sendable {
    /// How long a step is waited for.
    static let patience = Duration.seconds(180)

    let scenario: Scenario
    let forge: ForgeSimulator
    let bot: Bot
    let console: Console

    /// Plays all steps, then checks what must be true.
    ///
    /// - Throws: ``UserError`` that names the first promise that does not hold.
    func play() async throws {
        let timeline = Timeline(subject: scenario.pullRequest, forge: forge, console: console)
        try await withThrowingTaskGroup { group in
            group.addTask { await timeline.follow() }
            group.addTask {
                await opened()
                for (index, step) in scenario.steps.enumerated() { try await perform(step, number: index + 1) }
                try await check(scenario.expect, place: "at the end")
            }
            // The timeline ends only when it is cancelled.
            for try await _ in group.prefix(1) {}
            group.cancelAll()
        }
        await timeline.catchUp()
        console.print(console.coloured("done: \(scenario.title)", .green))
    }

    private func opened() async {
        let (name, number) = (scenario.repository.fullName, scenario.pull_request)
        await forge.await(timeout: Self.patience) { $0.pullRequest(name, number) != nil }
    }

    private func perform(_ step: Scenario.Step, number: Int) async throws {
        let name = scenario.repository.fullName
        if let login = step.as {
            if let text = step.comment { _ = try await forge.as(login).comment(name, scenario.pull_request, text) }
            if let files = step.push {
                _ = try await forge.as(login).pushCommit(
                    name,
                    pullRequest: scenario.pull_request,
                    changes: files,
                    message: "Change \(files.count) files"
                )
            }
        }
        if let condition = step.await { try await wait(for: condition, number: number) }
        if let condition = step.expect { try await check(condition, place: "in step \(number)") }
    }

    private func wait(for condition: Scenario.Condition, number: Int) async throws {
        let view = ScenarioView(scenario: scenario)
        let holds = await forge.await(timeout: Self.patience) { view.holds(condition, in: $0) }
        guard holds else {
            let standing = view.standing(in: await forge.snapshot())
            throw UserError(
                "step \(number): not true after \(Self.patience.components.seconds) s: \(condition.words); \(standing)"
            )
        }
    }

    private func check(_ condition: Scenario.Condition, place: String) async throws {
        let view = ScenarioView(scenario: scenario)
        let state = await forge.snapshot()
        guard view.holds(condition, in: state) else {
            throw UserError("\(place), not true: \(condition.words); \(view.standing(in: state))")
        }
        if let merged = condition.merged { try await checkRepository(merged: merged, state: state, place: place) }
        if condition.jobs != nil || condition.jobs_succeeded != nil {
            try await checkJobs(condition, place: place)
        }
    }

    /// Looks into the real repository, not just at what the forge says.
    private func checkRepository(merged: Bool, state: SimulatorState, place: String) async throws {
        guard let pull = state.pullRequest(scenario.repository.fullName, scenario.pull_request) else { return }
        let inside = try await GitHistory(directory: forge.gitDirectory(of: scenario.repository.fullName))
            .contains(pull.head.sha, in: pull.base.ref)
        guard inside == merged else {
            throw UserError(
                "\(place): the commit \(pull.head.sha.prefix(7)) is \(inside ? "" : "not ")in \(pull.base.ref)"
            )
        }
    }

    private func checkJobs(_ condition: Scenario.Condition, place: String) async throws {
        let jobs = try await bot.jobs(of: scenario.pullRequest)
        if let count = condition.jobs, jobs.count != count {
            throw UserError("\(place): \(jobs.count) jobs were started, not \(count)")
        }
        for name in condition.jobs_succeeded ?? [] {
            guard jobs.contains(where: { $0.spec.job == name && $0.status.state == .success && bot.ranHere($0) })
            else { throw UserError("\(place): no process of the job \(name) succeeded") }
        }
    }
}
