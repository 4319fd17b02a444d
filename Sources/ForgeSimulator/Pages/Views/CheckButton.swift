/// A button beside a check run: one of its app's, or GitHub's own that runs it again.
struct CheckButton: Sendable {
    let run: Int
    let label: String
    let description: String
    /// What the app hears; empty for GitHub's own.
    let identifier: String

    static func all(of run: SimulatorState.CheckRun) -> [CheckButton] {
        guard run.conclusion != nil else { return [] }
        let own = CheckButton(run: run.id, label: "Re-run", description: "Asks the app to run it again", identifier: "")
        let others = (run.actions ?? []).map {
            CheckButton(run: run.id, label: $0.label, description: $0.description, identifier: $0.identifier)
        }
        return [own] + others
    }
}
