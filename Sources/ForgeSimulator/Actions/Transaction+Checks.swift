import Foundation

extension Transaction {
    /// GitHub's limit of statuses of one context of one commit.
    static let mostStatuses = 1000

    mutating func setStatus(
        _ fullName: String,
        _ sha: String,
        state outcome: State.CommitStatus.State,
        context: String,
        description: String?,
        targetURL: String?
    ) async throws -> State.CommitStatus {
        try require(.write, in: fullName)
        guard sha.count == 40, let commit = try await git(fullName).commit(sha) else {
            throw ForgeError(422, "No commit found for SHA: \(sha)")
        }
        if let description, description.count > 140 {
            let message = "description is too long (maximum is 140 characters)"
            throw ForgeError.invalid("Status", "description", code: "custom", message: message)
        }
        let earlier = try repository(fullName).statuses[sha] ?? []
        guard earlier.count(where: { $0.context == context }) < Self.mostStatuses else {
            let message = "This SHA and context has reached the maximum number of statuses."
            throw ForgeError.invalid("Status", nil, code: "custom", message: message)
        }
        let status = State.CommitStatus(
            id: newID(),
            state: outcome,
            context: context,
            description: description,
            targetURL: targetURL,
            creator: actor,
            createdAt: now
        )
        try update(fullName) { $0.statuses[sha, default: []].append(status) }
        try tellStatus(status, commit, in: fullName)
        return status
    }

    private mutating func tellStatus(_ status: State.CommitStatus, _ commit: GitCommit, in fullName: String) throws {
        let repository = try repository(fullName)
        let branches = repository.branches.filter { $0.value == commit.sha }.keys.sorted().prefix(10)
        noteCommit(.status, fullName, commit.sha)
        tell(
            "status",
            in: fullName,
            [
                "id": .int(status.id), "sha": .string(commit.sha), "name": .string(repository.fullName),
                "target_url": JSON(status.targetURL), "context": .string(status.context),
                "description": JSON(status.description), "state": .string(status.state.rawValue),
                "commit": render.statusCommit(commit, in: repository),
                "branches": .array(
                    branches.map {
                        render.branch($0, commit.sha, in: repository).removing("protection", "protection_url")
                    }
                ),
                "created_at": JSON(status.createdAt), "updated_at": JSON(status.createdAt),
            ]
        )
    }

    /// Notes a change once for each open pull request that has a commit as its head.
    private mutating func noteCommit(_ kind: ForgeChange.Kind, _ fullName: String, _ sha: String) {
        let issues =
            state.repository(fullName)?.pullRequests.filter { $0.isOpen && $0.pullRequest?.head.sha == sha } ?? []
        for issue in issues { note(kind, fullName, issue.number) }
        if issues.isEmpty { note(kind, fullName) }
    }

    /// The app that a check run of the actor belongs to; one is made up for somebody who acts for none.
    private mutating func actingApp() -> State.App {
        if let app = state.apps.values.first(where: { $0.botLogin == actor }) { return app }
        if let app = state.apps.values.first(where: { $0.slug == "checks" }) { return app }
        return addApp(slug: "checks", owner: actor, publicKey: nil)
    }

    mutating func createCheckRun(_ fullName: String, _ fields: JSON) async throws -> State.CheckRun {
        try require(.write, in: fullName)
        guard let name = fields["name"]?.string, let sha = fields["head_sha"]?.string else {
            throw ForgeError.invalid("CheckRun", "head_sha", code: "missing_field")
        }
        guard try await git(fullName).commit(sha) != nil else {
            throw ForgeError(422, "No commit found for SHA: \(sha)")
        }
        let app = actingApp()
        let known = try repository(fullName).checkRuns.first { $0.headSHA == sha && $0.app == app.id }
        var run = State.CheckRun(
            id: newID(),
            suite: known?.suite ?? newID(),
            name: name,
            headSHA: sha,
            status: "queued",
            externalID: "",
            app: app.id,
            startedAt: now
        )
        try apply(fields, to: &run)
        let made = run
        try update(fullName) { $0.checkRuns.append(made) }
        try tellCheckRun(made.status == "completed" ? "completed" : "created", made, in: fullName)
        return made
    }

    mutating func updateCheckRun(_ fullName: String, _ id: Int, _ fields: JSON) throws(ForgeError) -> State.CheckRun {
        try require(.write, in: fullName)
        guard var run = try repository(fullName).checkRuns.first(where: { $0.id == id }) else { throw .notFound }
        let wasCompleted = run.status == "completed"
        if let name = fields["name"]?.string { run.name = name }
        try apply(fields, to: &run)
        let changed = run
        try update(fullName) { repository throws(ForgeError) in
            repository.checkRuns = repository.checkRuns.map { $0.id == id ? changed : $0 }
        }
        if changed.status == "completed", !wasCompleted { try tellCheckRun("completed", changed, in: fullName) }
        noteCommit(.checkRun, fullName, changed.headSHA)
        return changed
    }

    private func apply(_ fields: JSON, to run: inout State.CheckRun) throws(ForgeError) {
        try applyOutput(fields, to: &run)
        if let url = fields["details_url"]?.string { run.detailsURL = url }
        if let id = fields["external_id"]?.string { run.externalID = id }
        if let status = fields["status"]?.string { run.status = status }
        if let started = fields["started_at"]?.string.flatMap(Timestamp.date) { run.startedAt = started }
        if let conclusion = fields["conclusion"]?.string {
            run.conclusion = conclusion
            run.status = "completed"
            run.completedAt = fields["completed_at"]?.string.flatMap(Timestamp.date) ?? now
        } else if run.status == "completed", run.conclusion == nil {
            throw .invalid("CheckRun", "conclusion", code: "missing_field")
        } else if run.status != "completed" {
            run.conclusion = nil
            run.completedAt = nil
        }
        guard let output = fields["output"], !output.isNull else { return }
        run.title = output["title"]?.string ?? run.title
        run.summary = output["summary"]?.string ?? run.summary
        run.text = output["text"]?.string ?? run.text
    }

    mutating func tellCheckRun(
        _ action: String,
        _ run: State.CheckRun,
        in fullName: String,
        _ more: [String: JSON] = [:]
    ) throws(ForgeError) {
        let json = render.checkRun(run, in: try repository(fullName))
        noteCommit(.checkRun, fullName, run.headSHA)
        tell("check_run", action: action, in: fullName, more.merging(["check_run": json]) { _, new in new })
    }
}
