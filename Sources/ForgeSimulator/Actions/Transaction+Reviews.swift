import Foundation

extension Transaction {
    /// A comment on a line that is to become part of a review.
    struct DraftComment: Sendable {
        var body: String
        var path: String
        var line: Int?
        var side = "RIGHT"
        var inReplyTo: Int?
    }

    /// Asks for reviews.
    ///
    /// - Throws: 422 where one of those asked is the author or no collaborator.
    mutating func requestReviews(_ fullName: String, _ number: Int, users: [String], teams: [String]) throws(ForgeError)
    {
        let issue = try issue(fullName, number)
        if issue.author != actor { try require(.triage, in: fullName) }
        _ = try pullRequest(fullName, number)
        let repository = try repository(fullName)
        for login in users {
            guard login.lowercased() != issue.author.lowercased() else {
                throw ForgeError(422, "Review cannot be requested from pull request author.")
            }
            guard state.isCollaborator(login, in: repository) else { throw Self.notCollaborators }
        }
        let known = state.organization(repository.owner)?.teams ?? [:]
        guard teams.allSatisfy({ known[$0] != nil }) else { throw Self.notCollaborators }
        for login in users { try requestReview(fullName, number, from: state.account(login)?.login ?? login) }
        for slug in teams { try requestReview(fullName, number, fromTeam: slug) }
    }

    private static let notCollaborators = ForgeError(
        422,
        "Reviews may only be requested from collaborators. "
            + "One or more of the users or teams you specified is not a collaborator of the repository."
    )

    private mutating func requestReview(_ fullName: String, _ number: Int, from login: String) throws(ForgeError) {
        guard try !pullRequest(fullName, number).requestedReviewers.contains(login) else { return }
        try updatePull(fullName, number) { $0.requestedReviewers.append(login) }
        try log("review_requested", fullName, number) { $0.subject = login }
        tellIssue("review_requested", fullName, number, ["requested_reviewer": render.user(login)])
    }

    private mutating func requestReview(_ fullName: String, _ number: Int, fromTeam slug: String) throws(ForgeError) {
        guard try !pullRequest(fullName, number).requestedTeams.contains(slug) else { return }
        try updatePull(fullName, number) { $0.requestedTeams.append(slug) }
        try log("review_requested", fullName, number) { $0.team = slug }
        try tellTeamRequest("review_requested", fullName, number, slug)
    }

    private mutating func tellTeamRequest(
        _ action: String,
        _ fullName: String,
        _ number: Int,
        _ slug: String
    ) throws(ForgeError) {
        let organization = try organization(try repository(fullName).owner)
        guard let team = organization.teams[slug] else { return }
        tellIssue(action, fullName, number, ["requested_team": render.team(team, of: organization)])
    }

    mutating func removeReviewRequests(
        _ fullName: String,
        _ number: Int,
        users: [String],
        teams: [String]
    ) throws(ForgeError) {
        if try issue(fullName, number).author != actor { try require(.triage, in: fullName) }
        let requested = try pullRequest(fullName, number)
        let wanted = Set(users.map { $0.lowercased() })
        for login in requested.requestedReviewers where wanted.contains(login.lowercased()) {
            try updatePull(fullName, number) { $0.requestedReviewers.removeAll { $0 == login } }
            try log("review_request_removed", fullName, number) { $0.subject = login }
            tellIssue("review_request_removed", fullName, number, ["requested_reviewer": render.user(login)])
        }
        for slug in requested.requestedTeams where teams.contains(slug) {
            try updatePull(fullName, number) { $0.requestedTeams.removeAll { $0 == slug } }
            try log("review_request_removed", fullName, number) { $0.team = slug }
            try tellTeamRequest("review_request_removed", fullName, number, slug)
        }
    }

    /// Reviews a pull request; without an outcome the review stays pending.
    mutating func review(
        _ fullName: String,
        _ number: Int,
        _ outcome: State.Review.State,
        body: String,
        commit: String? = nil,
        comments: [DraftComment] = []
    ) throws(ForgeError) -> State.Review {
        try require(.read, in: fullName)
        let pullRequest = try pullRequest(fullName, number)
        try checkReview(outcome, body: body, author: try issue(fullName, number).author, comments: comments)
        let review = State.Review(
            id: newID(),
            author: actor,
            body: body,
            state: outcome,
            commit: commit ?? pullRequest.head.sha,
            submittedAt: outcome == .pending ? nil : now
        )
        try updatePull(fullName, number) { $0.reviews.append(review) }
        for comment in comments { _ = try addReviewComment(comment, to: review, fullName, number) }
        if outcome != .pending { try submitted(review, fullName, number) }
        return review
    }

    private func checkReview(
        _ outcome: State.Review.State,
        body: String,
        author: String,
        comments: [DraftComment]
    ) throws(ForgeError) {
        try checkBody(body, of: "PullRequestReview")
        if outcome == .approved, author == actor {
            throw ForgeError(422, "Unprocessable Entity: Can not approve your own pull request")
        }
        if outcome == .changesRequested, author == actor {
            throw ForgeError(422, "Unprocessable Entity: Can not request changes on your own pull request")
        }
        if outcome == .changesRequested || outcome == .commented, body.isEmpty, comments.isEmpty {
            throw ForgeError(422, "Unprocessable Entity: Review body is required")
        }
    }

    /// Tells of a review, and takes its author off the list of those asked.
    private mutating func submitted(_ review: State.Review, _ fullName: String, _ number: Int) throws(ForgeError) {
        try updatePull(fullName, number) { $0.requestedReviewers.removeAll { $0 == review.author } }
        try tellReview("submitted", review, fullName, number)
        for comment in try pullRequest(fullName, number).reviewComments where comment.review == review.id {
            try tellReviewComment("created", comment, fullName, number)
        }
    }

    mutating func tellReview(
        _ action: String,
        _ review: State.Review,
        _ fullName: String,
        _ number: Int,
        _ extra: [String: JSON] = [:]
    ) throws(ForgeError) {
        let repository = try repository(fullName)
        let issue = try issue(fullName, number)
        var payload = extra
        payload["review"] = render.review(review, of: issue, in: repository)
        payload["pull_request"] = render.simplePullRequest(issue, in: repository)
        note(.review, fullName, number)
        tell("pull_request_review", action: action, in: fullName, payload)
    }

    func review(_ id: Int, _ fullName: String, _ number: Int) throws(ForgeError) -> State.Review {
        guard let review = try pullRequest(fullName, number).reviews.first(where: { $0.id == id }) else {
            throw .notFound
        }
        return review
    }

    mutating func updateReview(
        _ id: Int,
        _ fullName: String,
        _ number: Int,
        _ change: (inout State.Review) -> Void
    ) throws(ForgeError) -> State.Review {
        var review = try review(id, fullName, number)
        change(&review)
        let changed = review
        try updatePull(fullName, number) { pullRequest throws(ForgeError) in
            pullRequest.reviews = pullRequest.reviews.map { $0.id == id ? changed : $0 }
        }
        return changed
    }

    mutating func editReview(
        _ id: Int,
        _ fullName: String,
        _ number: Int,
        body: String
    ) throws(ForgeError) -> State.Review {
        let before = try review(id, fullName, number)
        guard before.author == actor else { throw ForgeError(403, "Forbidden") }
        let review = try updateReview(id, fullName, number) { $0.body = body }
        if before.state != .pending, before.body != body {
            try tellReview("edited", review, fullName, number, ["changes": ["body": ["from": .string(before.body)]]])
        }
        return review
    }

    /// Submits a pending review.
    mutating func submitReview(
        _ id: Int,
        _ fullName: String,
        _ number: Int,
        _ outcome: State.Review.State,
        body: String?
    ) throws(ForgeError) -> State.Review {
        let pending = try review(id, fullName, number)
        guard pending.state == .pending, pending.author == actor else { throw .invalid("PullRequestReview", "event") }
        let text = body ?? pending.body
        try checkReview(outcome, body: text, author: try issue(fullName, number).author, comments: [])
        let now = now
        let review = try updateReview(id, fullName, number) { review in
            review.body = text
            review.state = outcome
            review.submittedAt = now
        }
        try submitted(review, fullName, number)
        return review
    }

    mutating func deletePendingReview(_ id: Int, _ fullName: String, _ number: Int) throws(ForgeError) -> State.Review {
        let review = try review(id, fullName, number)
        guard review.state == .pending, review.author == actor else {
            throw ForgeError(422, "Can not delete a non-pending pull request review")
        }
        try updatePull(fullName, number) { pullRequest throws(ForgeError) in
            pullRequest.reviews.removeAll { $0.id == id }
            pullRequest.reviewComments.removeAll { $0.review == id }
        }
        return review
    }

    mutating func dismissReview(_ id: Int, _ fullName: String, _ number: Int) throws(ForgeError) -> State.Review {
        try require(.write, in: fullName)
        let before = try review(id, fullName, number)
        guard before.state == .approved || before.state == .changesRequested else {
            throw ForgeError(422, "Can not dismiss a commented pull request review")
        }
        let review = try updateReview(id, fullName, number) { $0.state = .dismissed }
        try log("review_dismissed", fullName, number) { $0.review = id }
        try tellReview("dismissed", review, fullName, number)
        return review
    }
}
