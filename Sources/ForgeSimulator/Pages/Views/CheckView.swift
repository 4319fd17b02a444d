import WebPages

/// A status or check run of a commit.
struct CheckView: Sendable {
    let name: String
    let mark: MarkView
    let explanation: String
    let link: String?
    let need: String
    var buttons: [CheckButton] = []
    var remarks: [RemarkView] = []
    /// How many remarks there are beside those that are shown; empty for none.
    var moreRemarks = ""

    private static let shownRemarks = 10

    init(_ status: SimulatorState.CommitStatus, required: [String]) {
        name = status.context
        mark = MarkView(status.state.mark, word: status.state.rawValue)
        explanation = status.description ?? ""
        link = status.targetURL.flatMap(WebAddress.checked)
        need = required.contains(status.context) ? "required" : ""
    }

    init(_ run: SimulatorState.CheckRun, required: [String]) {
        name = run.name
        let word = run.conclusion ?? run.status
        mark = MarkView(run.mark, word: word.replacing("_", with: " "))
        explanation = run.title ?? ""
        link = run.detailsURL.flatMap(WebAddress.checked)
        need = required.contains(run.name) ? "required" : ""
        buttons = CheckButton.all(of: run)
        let annotations = run.annotations ?? []
        remarks = annotations.prefix(Self.shownRemarks).map(RemarkView.init)
        moreRemarks = annotations.count > remarks.count ? "and \(annotations.count - remarks.count) more" : ""
    }

    /// A required context that nothing has reported to.
    init(expected name: String) {
        self.name = name
        mark = MarkView(.waiting, word: "expected")
        explanation = "Nothing has reported yet."
        link = nil
        need = "required"
    }

    /// The checks of a pull request's head: those that reported, then those that are required and did not.
    static func checks(
        of pull: SimulatorState.PullRequest,
        in repository: SimulatorState.Repository,
        state: SimulatorState
    ) -> [CheckView] {
        let required = repository.protections[pull.base.ref]?.requiredContexts ?? []
        let statuses = state.latestStatuses(repository, pull.head.sha).map { CheckView($0, required: required) }
        let runs = state.latestCheckRuns(repository, pull.head.sha).map { CheckView($0, required: required) }
        let reported = statuses + runs
        let names = Set(reported.map(\.name))
        return reported + required.filter { !names.contains($0) }.map(CheckView.init(expected:))
    }
}

extension SimulatorState.CommitStatus.State {
    var mark: Mark {
        switch self {
        case .success: .success
        case .failure: .failure
        case .error: .error
        case .pending: .running
        }
    }
}

extension SimulatorState.CheckRun {
    var mark: Mark {
        switch conclusion {
        case nil: status == "queued" ? .waiting : .running
        case "success": .success
        case "neutral", "skipped", "cancelled", "stale": .aborted
        case "action_required": .waiting
        default: .failure
        }
    }
}
