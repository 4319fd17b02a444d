import Foundation

extension Transaction {
    mutating func comment(_ fullName: String, _ number: Int, _ body: String) throws(ForgeError) -> State.Comment {
        try require(.read, in: fullName)
        let issue = try issue(fullName, number)
        if issue.isLocked, state.permission(of: actor, in: try repository(fullName)) < .write {
            throw ForgeError(403, "Unable to create comment because issue is locked.")
        }
        guard !body.isEmpty else { throw .invalid("IssueComment", "body", code: "missing_field") }
        try checkBody(body, of: "IssueComment")
        let comment = State.Comment(id: newID(), author: actor, body: body, createdAt: now, updatedAt: now)
        try update(fullName, number) { $0.comments.append(comment) }
        tellComment("created", comment, fullName, number)
        return comment
    }

    private mutating func tellComment(
        _ action: String,
        _ comment: State.Comment,
        _ fullName: String,
        _ number: Int,
        _ extra: [String: JSON] = [:]
    ) {
        guard let repository = state.repository(fullName), let issue = repository.issues[number] else { return }
        var payload = extra
        payload["issue"] = render.issue(issue, in: repository)
        payload["comment"] = render.comment(comment, on: issue, in: repository)
        note(.comment, fullName, number)
        tell("issue_comment", action: action, in: fullName, payload)
    }

    /// The issue that has a comment, and the comment.
    func find(comment id: Int, in fullName: String) throws(ForgeError) -> (number: Int, comment: State.Comment) {
        for issue in try repository(fullName).issues.values {
            if let comment = issue.comments.first(where: { $0.id == id }) { return (issue.number, comment) }
        }
        throw .notFound
    }

    mutating func editComment(_ id: Int, in fullName: String, body: String) throws(ForgeError) -> State.Comment {
        let (number, old) = try find(comment: id, in: fullName)
        if old.author != actor { try require(.write, in: fullName) }
        try checkBody(body, of: "IssueComment")
        var new = old
        new.body = body
        new.updatedAt = now
        let comment = new
        try update(fullName, number) { issue throws(ForgeError) in
            issue.comments = issue.comments.map { $0.id == id ? comment : $0 }
        }
        if old.body != body {
            tellComment("edited", comment, fullName, number, ["changes": ["body": ["from": .string(old.body)]]])
        }
        return comment
    }

    mutating func deleteComment(_ id: Int, in fullName: String) throws(ForgeError) {
        let (number, comment) = try find(comment: id, in: fullName)
        if comment.author != actor { try require(.write, in: fullName) }
        try update(fullName, number) { $0.comments.removeAll { $0.id == id } }
        tellComment("deleted", comment, fullName, number)
    }

    // MARK: Reactions

    /// Adds a reaction of the actor to a list, or finds the one that is there.
    private mutating func react(
        _ content: String,
        to reactions: [State.Reaction]
    ) throws(ForgeError) -> (reaction: State.Reaction, isNew: Bool) {
        guard State.Reaction.contents.contains(content) else { throw .invalid("Reaction", "content") }
        if let existing = reactions.first(where: { $0.author == actor && $0.content == content }) {
            return (existing, false)
        }
        return (State.Reaction(id: newID(), author: actor, content: content, createdAt: now), true)
    }

    mutating func react(
        _ content: String,
        to target: ReactionTarget,
        in fullName: String
    ) throws(ForgeError) -> (reaction: State.Reaction, isNew: Bool) {
        try require(.read, in: fullName)
        let result = try react(content, to: try reactions(of: target, in: fullName))
        if result.isNew {
            try setReactions(of: target, in: fullName) { $0.append(result.reaction) }
        }
        return result
    }

    func reactions(of target: ReactionTarget, in fullName: String) throws(ForgeError) -> [State.Reaction] {
        switch target {
        case .issue(let number):
            return try issue(fullName, number).reactions
        case .comment(let id):
            return try find(comment: id, in: fullName).comment.reactions
        case .reviewComment(let id):
            return try find(reviewComment: id, in: fullName).comment.reactions
        }
    }

    mutating func removeReaction(_ id: Int, from target: ReactionTarget, in fullName: String) throws(ForgeError) {
        guard try reactions(of: target, in: fullName).contains(where: { $0.id == id }) else { throw .notFound }
        try setReactions(of: target, in: fullName) { $0.removeAll { $0.id == id } }
    }

    private mutating func setReactions(
        of target: ReactionTarget,
        in fullName: String,
        _ change: (inout [State.Reaction]) -> Void
    ) throws(ForgeError) {
        let number: Int
        switch target {
        case .issue(let issue):
            number = issue
            try update(fullName, number) { change(&$0.reactions) }
        case .comment(let id):
            number = try find(comment: id, in: fullName).number
            try update(fullName, number) { issue throws(ForgeError) in
                for index in issue.comments.indices where issue.comments[index].id == id {
                    change(&issue.comments[index].reactions)
                }
            }
        case .reviewComment(let id):
            number = try find(reviewComment: id, in: fullName).number
            try updatePull(fullName, number) { pullRequest throws(ForgeError) in
                for index in pullRequest.reviewComments.indices where pullRequest.reviewComments[index].id == id {
                    change(&pullRequest.reviewComments[index].reactions)
                }
            }
        }
        note(.comment, fullName, number)
    }
}

/// What a reaction can be added to.
enum ReactionTarget: Sendable {
    case issue(Int), comment(Int), reviewComment(Int)
}
