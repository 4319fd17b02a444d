import Foundation

extension Transaction {
    /// Makes a run for the head of a pull request; with a conclusion it is over.
    mutating func createWorkflowRun(
        _ fullName: String,
        _ number: Int,
        name: String,
        event: String,
        conclusion: String?
    ) throws(ForgeError) -> State.WorkflowRun {
        let repository = try repository(fullName)
        guard let issue = repository.issues[number], let head = issue.pullRequest?.head else { throw .notFound }
        let known = repository.workflowRuns.first { $0.name == name }?.workflow
        let run = State.WorkflowRun(
            id: newID(),
            name: name,
            workflow: known ?? newID(),
            event: event,
            headBranch: head.ref,
            headSHA: head.sha,
            headRepository: head.repository,
            title: issue.title,
            actor: issue.author,
            status: conclusion == nil ? "in_progress" : "completed",
            conclusion: conclusion,
            createdAt: now,
            updatedAt: now
        )
        try update(fullName) { $0.workflowRuns.append(run) }
        note(.checkRun, fullName, number)
        return run
    }

    /// Lets a run begin that waits for approval.
    mutating func approveWorkflowRun(_ fullName: String, _ id: Int) throws(ForgeError) {
        try require(.write, in: fullName)
        try startWorkflowRun(fullName, id, attempts: 0) { $0 == "action_required" }
    }

    /// Runs again what is over: all of it, or what failed.
    mutating func rerunWorkflowRun(_ fullName: String, _ id: Int, onlyFailed: Bool) throws(ForgeError) {
        try require(.write, in: fullName)
        try startWorkflowRun(fullName, id, attempts: 1) { conclusion in
            conclusion != "action_required"
                && (!onlyFailed || ["failure", "timed_out", "cancelled"].contains(conclusion))
        }
    }

    private mutating func startWorkflowRun(
        _ fullName: String,
        _ id: Int,
        attempts: Int,
        if isAllowed: (String) -> Bool
    ) throws(ForgeError) {
        let runs = try repository(fullName).workflowRuns
        guard let index = runs.firstIndex(where: { $0.id == id }) else { throw .notFound }
        guard let conclusion = runs[index].conclusion, isAllowed(conclusion) else {
            throw ForgeError(403, "This workflow run cannot be started.")
        }
        let time = now
        try update(fullName) { repository throws(ForgeError) in
            repository.workflowRuns[index].attempt += attempts
            repository.workflowRuns[index].status = "queued"
            repository.workflowRuns[index].conclusion = nil
            repository.workflowRuns[index].updatedAt = time
        }
        note(.checkRun, fullName)
    }
}
