import Foundation

extension Transaction {
    /// The longest text that GitHub takes.
    static let longestBody = 65_536

    func checkBody(_ body: String?, of resource: String) throws(ForgeError) {
        guard let body, body.count > Self.longestBody else { return }
        let message = "body is too long (maximum is \(Self.longestBody) characters)"
        throw .invalid(resource, "body", code: "custom", message: message)
    }

    /// Tells of something that happened to an issue or pull request.
    mutating func tellIssue(_ action: String, _ fullName: String, _ number: Int, _ extra: [String: JSON] = [:]) {
        guard let repository = state.repository(fullName), let issue = repository.issues[number] else { return }
        var payload = extra
        if issue.pullRequest != nil {
            payload["number"] = .int(number)
            payload["pull_request"] = render.pullRequest(issue, in: repository)
            note(.pullRequest, fullName, number)
            tell("pull_request", action: action, in: fullName, payload)
        } else {
            payload["issue"] = render.issue(issue, in: repository)
            note(.issue, fullName, number)
            tell("issues", action: action, in: fullName, payload)
        }
    }

    mutating func newNumber(in fullName: String) throws(ForgeError) -> Int {
        try update(fullName) { repository throws(ForgeError) in
            defer { repository.nextNumber += 1 }
            return repository.nextNumber
        }
    }

    mutating func openIssue(_ fullName: String, title: String, body: String?) throws(ForgeError) -> Int {
        try require(.read, in: fullName)
        guard !title.trimmingCharacters(in: .whitespaces).isEmpty else {
            throw .invalid("Issue", "title", code: "missing_field")
        }
        try checkBody(body, of: "Issue")
        let number = try newNumber(in: fullName)
        let issue = State.Issue(
            id: newID(),
            number: number,
            title: title,
            body: body,
            author: actor,
            createdAt: now,
            updatedAt: now
        )
        try update(fullName) { $0.issues[number] = issue }
        tellIssue("opened", fullName, number)
        return number
    }

    /// Changes title and text; nil leaves as it is.
    mutating func edit(_ fullName: String, _ number: Int, title: String?, body: String??) throws(ForgeError) {
        let issue = try issue(fullName, number)
        if issue.author != actor { try require(.triage, in: fullName) }
        if case .some(let text) = body { try checkBody(text, of: "Issue") }
        var changes: [String: JSON] = [:]
        if let title, title != issue.title {
            changes["title"] = ["from": .string(issue.title)]
            try update(fullName, number) { $0.title = title }
            try log("renamed", fullName, number) { $0.rename = State.Rename(from: issue.title, to: title) }
        }
        if let body, body != issue.body {
            changes["body"] = ["from": .string(issue.body ?? "")]
            try update(fullName, number) { $0.body = body }
        }
        if !changes.isEmpty { tellIssue("edited", fullName, number, ["changes": .object(changes)]) }
    }

    mutating func close(_ fullName: String, _ number: Int, reason: String? = nil) throws(ForgeError) {
        let issue = try issue(fullName, number)
        guard issue.isOpen else { return }
        if issue.author != actor { try require(.triage, in: fullName) }
        let (now, actor) = (now, actor)
        try update(fullName, number) { issue throws(ForgeError) in
            issue.isOpen = false
            issue.closedAt = now
            issue.closedBy = actor
            issue.stateReason = issue.pullRequest == nil ? reason ?? "completed" : nil
        }
        try log("closed", fullName, number)
        tellIssue("closed", fullName, number)
    }

    mutating func reopen(_ fullName: String, _ number: Int) throws(ForgeError) {
        let issue = try issue(fullName, number)
        guard !issue.isOpen else { return }
        if issue.author != actor { try require(.triage, in: fullName) }
        if let pullRequest = issue.pullRequest {
            let head = state.repository(pullRequest.head.repository)?.branches[pullRequest.head.ref]
            guard pullRequest.mergedAt == nil, head != nil else {
                let why = pullRequest.mergedAt == nil ? "The head branch was deleted." : "The pull request was merged."
                let message = "state cannot be changed. \(why)"
                throw .invalid("PullRequest", "state", code: "custom", message: message)
            }
        }
        try update(fullName, number) { issue throws(ForgeError) in
            issue.isOpen = true
            issue.closedAt = nil
            issue.closedBy = nil
            issue.stateReason = issue.pullRequest == nil ? "reopened" : nil
        }
        try log("reopened", fullName, number)
        tellIssue("reopened", fullName, number)
    }

    mutating func setMilestone(_ fullName: String, _ number: Int, to milestone: Int?) throws(ForgeError) {
        try require(.triage, in: fullName)
        let before = try issue(fullName, number).milestone
        guard before != milestone else { return }
        let known = try repository(fullName).milestones
        if let milestone, !known.contains(where: { $0.number == milestone }) { throw .invalid("Issue", "milestone") }
        for (old, name) in [(before, "demilestoned"), (milestone, "milestoned")] {
            guard let found = known.first(where: { $0.number == old }) else { continue }
            try update(fullName, number) { $0.milestone = name == "milestoned" ? found.number : nil }
            try log(name, fullName, number) { $0.milestone = found.title }
            tellIssue(name, fullName, number, ["milestone": render.milestone(found, in: try repository(fullName))])
        }
    }

    mutating func lock(_ fullName: String, _ number: Int, reason: String?) throws(ForgeError) {
        try require(.triage, in: fullName)
        if let reason, !["off-topic", "too heated", "resolved", "spam"].contains(reason) {
            throw .invalid("Issue", "lock_reason")
        }
        try update(fullName, number) { issue throws(ForgeError) in
            issue.isLocked = true
            issue.lockReason = reason
        }
        try log("locked", fullName, number)
        tellIssue("locked", fullName, number)
    }

    mutating func unlock(_ fullName: String, _ number: Int) throws(ForgeError) {
        try require(.triage, in: fullName)
        try update(fullName, number) { issue throws(ForgeError) in
            issue.isLocked = false
            issue.lockReason = nil
        }
        try log("unlocked", fullName, number)
        tellIssue("unlocked", fullName, number)
    }

    /// How many issues a repository can have pinned.
    private static let pinnedIssues = 3

    mutating func setPinned(_ fullName: String, _ number: Int, _ isPinned: Bool) throws(ForgeError) {
        try require(.write, in: fullName)
        guard try issue(fullName, number).isPinned != isPinned else { return }
        if isPinned, try repository(fullName).issues.values.count(where: \.isPinned) >= Self.pinnedIssues {
            throw ForgeError(422, "Maximum \(Self.pinnedIssues) pinned issues per repository")
        }
        try update(fullName, number) { $0.isPinned = isPinned }
        try log(isPinned ? "pinned" : "unpinned", fullName, number)
        tellIssue(isPinned ? "pinned" : "unpinned", fullName, number)
    }

    /// Moves an issue to another repository of the same owner.
    mutating func transfer(_ fullName: String, _ number: Int, to target: String) throws(ForgeError) -> Int {
        try require(.write, in: fullName)
        try require(.write, in: target)
        let issue = try issue(fullName, number)
        guard issue.pullRequest == nil, try repository(fullName).owner == repository(target).owner else {
            throw ForgeError(422, "Issues can only be transferred between repositories of the same owner.")
        }
        let newNumber = try newNumber(in: target)
        var moved = State.Issue(
            id: newID(),
            number: newNumber,
            title: issue.title,
            body: issue.body,
            author: issue.author,
            createdAt: issue.createdAt,
            updatedAt: now
        )
        let known = try repository(target)
        moved.labels = issue.labels.filter { known.label($0) != nil }
        (moved.assignees, moved.comments, moved.reactions) = (issue.assignees, issue.comments, issue.reactions)
        let made = moved
        try update(target) { $0.issues[newNumber] = made }
        let repository = render.repository(known)
        let json = render.issue(made, in: try self.repository(target))
        tellIssue("transferred", fullName, number, ["changes": ["new_issue": json, "new_repository": repository]])
        _ = try update(fullName) { $0.issues.removeValue(forKey: number) }
        note(.issue, target, newNumber)
        return newNumber
    }
}
