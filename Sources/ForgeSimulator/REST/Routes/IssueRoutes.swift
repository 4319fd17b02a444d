import Foundation

/// Issues, and pull requests seen as issues.
enum IssueRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/issues", list),
        .post("/repos/{owner}/{repo}/issues", create),
        .get("/repos/{owner}/{repo}/issues/{issue_number}") { call in
            let (repository, issue) = try call.issue()
            return .ok(call.render.restIssue(issue, in: repository))
        },
        .patch("/repos/{owner}/{repo}/issues/{issue_number}", update),
        .post("/repos/{owner}/{repo}/issues/{issue_number}/assignees") { call in
            let logins = call.body?["assignees"]?.strings ?? []
            return .created(try await change(call) { try $0.addAssignees(logins, $1, $2) })
        },
        .delete("/repos/{owner}/{repo}/issues/{issue_number}/assignees") { call in
            let logins = call.body?["assignees"]?.strings ?? []
            return .ok(try await change(call) { try $0.removeAssignees(logins, $1, $2) })
        },
        .get("/repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}") { call in
            let (repository, issue) = try call.issue()
            guard call.state.isAssignable(call["assignee"], to: issue, in: repository) else {
                throw ForgeError.notFound
            }
            return .noContent
        },
        .put("/repos/{owner}/{repo}/issues/{issue_number}/lock") { call in
            let reason = call.body?["lock_reason"]?.string
            _ = try await change(call) { try $0.lock($1, $2, reason: reason) }
            return .noContent
        },
        .delete("/repos/{owner}/{repo}/issues/{issue_number}/lock") { call in
            _ = try await change(call) { try $0.unlock($1, $2) }
            return .noContent
        },
        .get("/repos/{owner}/{repo}/issues/{issue_number}/events") { call in
            let (repository, issue) = try call.issue()
            return call.list(issue.events.filter { described.contains($0.name) }) {
                call.render.event($0, of: issue, in: repository)
            }
        },
        .get("/repos/{owner}/{repo}/issues/{issue_number}/timeline", timeline),
        .get("/repos/{owner}/{repo}/issues/events") { call in
            let repository = try call.repository()
            let events = repository.issues.values.flatMap { issue in issue.events.map { (issue, $0) } }
            return call.list(events.sorted { $0.1.id > $1.1.id }) { issue, event in
                call.render.event(event, of: issue, in: repository)
                    .merging(["issue": call.render.restIssue(issue, in: repository)])
            }
        },
        .get("/repos/{owner}/{repo}/issues/events/{event_id}") { call in
            let repository = try call.repository()
            let id = try call.number("event_id")
            for issue in repository.issues.values {
                guard let event = issue.events.first(where: { $0.id == id }) else { continue }
                let json = call.render.event(event, of: issue, in: repository)
                return .ok(json.merging(["issue": call.render.restIssue(issue, in: repository)]))
            }
            throw ForgeError.notFound
        },
    ]

    /// The events that GitHub's description of the list of one issue's events knows; the timeline has them all.
    private static let described: Set<String> = [
        "labeled", "unlabeled", "assigned", "unassigned", "milestoned", "demilestoned", "renamed", "review_requested",
        "review_request_removed", "review_dismissed", "locked",
    ]

    /// Changes an issue and answers with it.
    static func change(
        _ call: APICall,
        _ body: @Sendable (inout Transaction, String, Int) async throws -> Void
    ) async throws -> JSON {
        let (repository, issue) = try call.issue()
        return try await call.change { transaction in
            try await body(&transaction, repository.fullName, issue.number)
            let after = try transaction.repository(repository.fullName)
            return transaction.render.restIssue(try transaction.issue(repository.fullName, issue.number), in: after)
        }
    }

    @Sendable private static func list(_ call: APICall) throws -> APIResponse {
        let repository = try call.repository()
        let wanted = call.query["state"] ?? "open"
        let labels = call.query["labels"]?.split(separator: ",").map { $0.lowercased() } ?? []
        let since = call.query["since"].flatMap(Timestamp.date) ?? .distantPast
        let issues = repository.issues.values.filter { issue in
            let names = Set(issue.labels.map { $0.lowercased() })
            return (wanted == "all" || issue.isOpen == (wanted == "open")) && issue.updatedAt >= since
                && names.isSuperset(of: labels) && matches(call.query["creator"], [issue.author])
                && matches(call.query["assignee"], issue.assignees)
                && matches(call.query["milestone"], issue.milestone.map { [String($0)] } ?? [])
        }
        return call.list(sorted(Array(issues), call)) { call.render.restIssue($0, in: repository) }
    }

    /// Whether a parameter lets through a thing with some values; `none` and `*` ask whether there are any.
    private static func matches(_ wanted: String?, _ values: [String]) -> Bool {
        switch wanted {
        case nil: true
        case "none"?: values.isEmpty
        case "*"?: !values.isEmpty
        case let wanted?: values.contains { $0.lowercased() == wanted.lowercased() }
        }
    }

    static func sorted(_ issues: [State.Issue], _ call: APICall) -> [State.Issue] {
        let isAscending = call.query["direction"] == "asc"
        let sorted = issues.sorted { first, second in
            switch call.query["sort"] {
            case "updated" where first.updatedAt != second.updatedAt: first.updatedAt < second.updatedAt
            case "comments" where first.comments.count != second.comments.count:
                first.comments.count < second.comments.count
            default: first.number < second.number
            }
        }
        return isAscending ? sorted : sorted.reversed()
    }

    @Sendable private static func create(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let title = try call.text("title", of: "Issue")
        let body = call.body ?? [:]
        let json = try await call.change { transaction in
            let name = repository.fullName
            let number = try transaction.openIssue(name, title: title, body: body["body"]?.string)
            let mayTriage = transaction.state.permission(of: transaction.actor, in: repository) >= .triage
            if mayTriage {
                try transaction.addLabels(body["labels"]?.strings ?? [], name, number)
                try transaction.addAssignees(body["assignees"]?.strings ?? [], name, number)
                if let milestone = body["milestone"]?.int { try transaction.setMilestone(name, number, to: milestone) }
            }
            let after = try transaction.repository(name)
            return transaction.render.restIssue(try transaction.issue(name, number), in: after)
        }
        return .created(json)
    }

    @Sendable private static func update(_ call: APICall) async throws -> APIResponse {
        let body = call.body ?? [:]
        return .ok(
            try await change(call) { transaction, name, number in
                try transaction.edit(name, number, title: body["title"]?.string, body: call.optionalText("body"))
                try apply(body, to: &transaction, name, number)
                switch body["state"]?.string {
                case "closed": try transaction.close(name, number, reason: body["state_reason"]?.string)
                case "open": try transaction.reopen(name, number)
                case nil: break
                default: throw ForgeError.invalid("Issue", "state")
                }
            }
        )
    }

    private static func apply(
        _ body: JSON,
        to transaction: inout Transaction,
        _ name: String,
        _ number: Int
    ) throws(ForgeError) {
        if let labels = body["labels"]?.array {
            try transaction.setLabels(labels.compactMap { $0.string ?? $0["name"]?.string }, name, number)
        }
        if let assignees = body["assignees"]?.strings {
            let extra = try transaction.issue(name, number).assignees.filter { !assignees.contains($0) }
            try transaction.removeAssignees(extra, name, number)
            try transaction.addAssignees(assignees, name, number)
        }
        if let milestone = body["milestone"] { try transaction.setMilestone(name, number, to: milestone.int) }
    }

    @Sendable private static func timeline(_ call: APICall) async throws -> APIResponse {
        let (repository, issue) = try call.issue()
        let commits = try await PullRoutes.commits(issue, in: repository, store: call.store)
        return call.list(call.render.timeline(issue, in: repository, commits: commits)) { $0 }
    }
}
