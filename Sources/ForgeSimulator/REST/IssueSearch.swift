import Foundation

/// A query of GitHub's search for issues and pull requests.
///
/// See [Searching issues and pull requests](https://docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests).
/// Qualifiers of the same name mean any of them for `repo`, `org`, `user` and `author`, and all of them otherwise.
struct IssueSearch: Sendable {
    typealias State = SimulatorState

    private struct Qualifier: Sendable {
        let isNegated: Bool
        let name: String
        /// Alternatives, in lower case: `label:a,b` means either.
        let values: [String]
    }

    private let qualifiers: [Qualifier]
    private let words: [String]

    private static let alternatives: Set<String> = ["repo", "org", "user", "author"]

    /// - Throws: 422 where a qualifier isn't known here.
    init(_ text: String) throws(ForgeError) {
        var qualifiers: [Qualifier] = []
        var words: [String] = []
        for token in Self.tokens(text) {
            let isNegated = token.hasPrefix("-")
            let body = isNegated ? String(token.dropFirst()) : token
            guard let colon = body.firstIndex(of: ":"), !body.hasPrefix("\"") else {
                words.append(Self.unquoted(body).lowercased())
                continue
            }
            let name = body[..<colon].lowercased()
            guard Self.known.contains(name) else {
                let message = "The qualifier \(name) is not supported."
                throw .invalid("Search", "q", code: "custom", message: message)
            }
            let list = Self.split(String(body[body.index(after: colon)...]))
            qualifiers.append(Qualifier(isNegated: isNegated, name: name, values: list.map { $0.lowercased() }))
        }
        self.qualifiers = qualifiers
        self.words = words
    }

    private static let known: Set<String> = [
        "is", "state", "type", "repo", "org", "user", "author", "assignee", "label", "base", "head", "milestone",
        "updated", "created", "merged", "closed", "archived", "draft", "review", "status", "no", "in", "sort", "number",
    ]

    /// The parts between spaces outside quotes.
    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var current = ""
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character.isWhitespace, !isQuoted {
                tokens.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        return (tokens + [current]).filter { !$0.isEmpty }
    }

    /// The parts between commas outside quotes, without quotes.
    private static func split(_ text: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    private static func unquoted(_ text: String) -> String { text.replacingOccurrences(of: "\"", with: "") }

    /// What the query finds, newest first.
    func results(in state: State, for login: String?) -> [(State.Repository, State.Issue)] {
        var results: [(State.Repository, State.Issue)] = []
        for repository in state.repositories.values.sorted(by: { $0.id < $1.id }) {
            guard state.permission(of: login ?? "", in: repository) >= .read else { continue }
            for issue in repository.issues.values where matches(issue, repository, state) {
                results.append((repository, issue))
            }
        }
        return results.sorted { ($0.1.createdAt, $0.1.id) > ($1.1.createdAt, $1.1.id) }
    }

    private func matches(_ issue: State.Issue, _ repository: State.Repository, _ state: State) -> Bool {
        let head = issue.pullRequest?.head.sha ?? ""
        let text = "\(issue.title) \(issue.body ?? "") \(head)".lowercased()
        guard words.allSatisfy({ text.contains($0) }) else { return false }
        let groups = Dictionary(grouping: qualifiers) { "\($0.isNegated) \($0.name)" }
        return groups.values.allSatisfy { group in
            let outcomes = group.map { qualifier in
                let fits = qualifier.values.contains { self.fits(qualifier.name, $0, issue, repository, state) }
                return fits != qualifier.isNegated
            }
            let isAny = group.first.map { !$0.isNegated && Self.alternatives.contains($0.name) } ?? false
            return isAny ? outcomes.contains(true) : !outcomes.contains(false)
        }
    }

    private func fits(
        _ name: String,
        _ value: String,
        _ issue: State.Issue,
        _ repository: State.Repository,
        _ state: State
    ) -> Bool {
        switch name {
        case "is", "state", "type": return isKind(value, issue, repository)
        case "repo": return repository.fullName.lowercased() == value
        case "org", "user": return repository.owner.lowercased() == value
        case "author": return Self.login(issue.author) == Self.login(value)
        case "assignee": return issue.assignees.contains { $0.lowercased() == value }
        case "label": return issue.labels.contains { $0.lowercased() == value }
        case "base": return issue.pullRequest?.base.ref.lowercased() == value
        case "head": return issue.pullRequest?.head.ref.lowercased() == value
        case "milestone":
            return repository.milestones.contains { $0.number == issue.milestone && $0.title.lowercased() == value }
        case "updated": return Self.isIn(issue.updatedAt, value)
        case "created": return Self.isIn(issue.createdAt, value)
        case "closed": return issue.closedAt.map { Self.isIn($0, value) } ?? false
        case "merged": return issue.pullRequest?.mergedAt.map { Self.isIn($0, value) } ?? false
        case "archived": return repository.isArchived == (value == "true")
        case "draft": return (issue.pullRequest?.isDraft ?? false) == (value == "true")
        case "review": return reviewDecision(value, issue, repository, state)
        case "status": return hasStatus(value, issue, repository, state)
        case "no": return hasNo(value, issue)
        case "number": return issue.number == Int(value)
        default: return true
        }
    }

    private func isKind(_ value: String, _ issue: State.Issue, _ repository: State.Repository) -> Bool {
        switch value {
        case "pr", "pull-request": issue.pullRequest != nil
        case "issue": issue.pullRequest == nil
        case "open": issue.isOpen
        case "closed": !issue.isOpen
        case "merged": issue.pullRequest?.mergedAt != nil
        case "unmerged": issue.pullRequest != nil && issue.pullRequest?.mergedAt == nil
        case "draft": issue.pullRequest?.isDraft ?? false
        case "locked": issue.isLocked
        case "unlocked": !issue.isLocked
        case "public": !repository.isPrivate
        case "private": repository.isPrivate
        case "archived": repository.isArchived
        default: false
        }
    }

    /// A login as search knows it: bots are `app/slug` there.
    private static func login(_ login: String) -> String {
        let lower = login.lowercased()
        if lower.hasPrefix("app/") { return "\(lower.dropFirst(4))[bot]" }
        return lower
    }

    private func reviewDecision(
        _ value: String,
        _ issue: State.Issue,
        _ repository: State.Repository,
        _ state: State
    ) -> Bool {
        guard let pullRequest = issue.pullRequest else { return false }
        let states = state.decisiveReviews(pullRequest).values.map(\.state)
        return switch value {
        case "none": states.isEmpty
        case "approved": states.contains(.approved) && !states.contains(.changesRequested)
        case "changes_requested": states.contains(.changesRequested)
        case "required": states.isEmpty && (repository.protections[pullRequest.base.ref]?.requiredApprovals ?? 0) > 0
        default: false
        }
    }

    private func hasStatus(
        _ value: String,
        _ issue: State.Issue,
        _ repository: State.Repository,
        _ state: State
    ) -> Bool {
        guard let sha = issue.pullRequest?.head.sha else { return false }
        return state.combinedState(state.latestStatuses(repository, sha)) == value
    }

    private func hasNo(_ value: String, _ issue: State.Issue) -> Bool {
        switch value {
        case "label": issue.labels.isEmpty
        case "assignee": issue.assignees.isEmpty
        case "milestone": issue.milestone == nil
        default: true
        }
    }

    /// Whether a time is in a range such as `>=2026-01-01`, `A..B` or a single day.
    private static func isIn(_ date: Date, _ range: String) -> Bool {
        let upper = range.uppercased()
        if let dots = upper.range(of: "..") {
            let from = upper[..<dots.lowerBound]
            let to = upper[dots.upperBound...]
            return (from == "*" || bound(String(from)) <= date) && (to == "*" || date <= bound(String(to), isEnd: true))
        }
        for (sign, test) in [(">=", { $0 >= $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), ("<", { $0 < $1 })]
            as [(String, (Date, Date) -> Bool)]
        {
            guard upper.hasPrefix(sign) else { continue }
            let isEnd = sign == "<=" || sign == ">"
            return test(date, bound(String(upper.dropFirst(sign.count)), isEnd: isEnd))
        }
        return bound(upper) <= date && date <= bound(upper, isEnd: true)
    }

    /// The time that a text means; at the end of a range, a day means its last second.
    private static func bound(_ text: String, isEnd: Bool = false) -> Date {
        guard let date = Timestamp.date(text) else { return .distantPast }
        return isEnd && !text.contains("T") ? date.addingTimeInterval(86_399) : date
    }
}
