import ForgeModel
import ForgeSimulator

/// Looks at the pull request of a scenario.
struct ScenarioView: Sendable {
    let scenario: Scenario

    private var name: String { scenario.repository.fullName }
    private var number: Int { scenario.pull_request }

    /// Whether all that the forge can tell of a condition holds.
    func holds(_ condition: Scenario.Condition, in state: SimulatorState) -> Bool {
        let labels = state.labels(name, number)
        if let label = condition.label, !labels.contains(label) { return false }
        if let label = condition.no_label, labels.contains(label) { return false }
        if let text = condition.bot_says, !botSays(text, in: state) { return false }
        if let count = condition.bot_comments, botComments(in: state).count != count { return false }
        if let merged = condition.merged, state.isMerged(name, number) != merged { return false }
        if let text = condition.tide_says, !says(text, state.statuses(name, number)["tide"]) { return false }
        guard let context = condition.status else { return true }
        let status = state.statuses(name, number)[context]
        if let wanted = condition.state, status?.state.rawValue != wanted { return false }
        if let text = condition.says { return says(text, status) }
        return status != nil
    }

    private func botSays(_ text: String, in state: SimulatorState) -> Bool {
        botComments(in: state).contains { $0.body.contains(text) }
    }

    private func botComments(in state: SimulatorState) -> [SimulatorState.Comment] {
        state.comments(name, number).filter { $0.author == SandboxSession.botLogin }
    }

    private func says(_ text: String, _ status: SimulatorState.CommitStatus?) -> Bool {
        status?.description?.contains(text) ?? false
    }

    /// How the pull request stands, in a line, for errors.
    func standing(in state: SimulatorState) -> String {
        let labels = state.labels(name, number).joined(separator: ", ")
        let statuses = state.statuses(name, number).values.sorted { $0.context < $1.context }
            .map { "\($0.context) is \($0.state.rawValue) (\($0.description ?? ""))" }.joined(separator: "; ")
        let said = botComments(in: state).map { $0.body.prefix { !$0.isNewline } }
        return "labels: \(labels.isEmpty ? "none" : labels); statuses: \(statuses.isEmpty ? "none" : statuses); "
            + "the bot's comments (\(said.count)): \(said.joined(separator: " | "))"
    }
}
