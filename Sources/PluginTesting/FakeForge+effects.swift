public import PluginKit

extension FakeForge {
    /// Makes an effect true, as far as the facts can tell it: labels, people, notices, statuses, titles, texts,
    /// milestones, and whether something is open. What is only done once, such as a comment or a job, is left to the
    /// test.
    public func apply(_ effect: Effect) {
        change { facts in
            switch effect {
            case .setLabel(let label, let present, let thread):
                facts.setLabel(label, present, on: thread)
            case .setAssigned(let logins, let present, let thread, _):
                facts.update(thread) { pull in
                    pull.assignees.removeAll(where: logins.contains)
                    if present { pull.assignees += logins }
                }
            case .setReviewRequested(let reviewers, let present, let thread, _):
                facts.update(thread) { pull in
                    pull.requestedReviewers.removeAll(where: reviewers.contains)
                    if present { pull.requestedReviewers += reviewers }
                }
            case .setNotice(let notice, let thread): facts.setNotice(notice, on: thread)
            case .setStatus(let status, let sha, _):
                facts.statuses[sha, default: []].removeAll { $0.context == status.context }
                facts.statuses[sha, default: []].append(status)
            case .deleteComments(let texts, let thread):
                facts.comments[thread]?.removeAll { comment in texts.contains(where: comment.body.contains) }
            case .setState(let wanted, let thread):
                facts.update(thread) { $0.state = wanted == .open ? .open : .closed }
            case .setTitle(let title, let thread): facts.update(thread) { $0.title = title }
            case .setText(let text, .description, let thread): facts.update(thread) { $0.body = text }
            case .setMilestone(let number, let thread):
                let milestone = facts.milestones[thread.repository]?.first { $0.number == number }
                facts.update(thread) { $0.milestone = milestone }
            default: break
            }
        }
    }

    /// The facts now.
    public var now: Facts {
        var now = Facts()
        change { now = $0 }
        return now
    }
}

extension FakeForge.Facts {
    fileprivate mutating func update(_ thread: ThreadID, _ change: (inout PullRequest) -> Void) {
        if var pull = pullRequests[thread] {
            change(&pull)
            pullRequests[thread] = pull
        } else if let issue = issues[thread] {
            // An issue has all that these effects touch, but not the type.
            let end = PullRequest.Branch(name: "", sha: "", repository: nil)
            var pull = PullRequest(id: thread, title: issue.title, author: issue.author, head: end, base: end)
            (pull.body, pull.state, pull.assignees) = (issue.body, issue.state, issue.assignees)
            change(&pull)
            issues[thread]?.title = pull.title
            issues[thread]?.body = pull.body
            issues[thread]?.state = pull.state
            issues[thread]?.assignees = pull.assignees
        }
    }

    fileprivate mutating func setLabel(_ label: LabelName, _ present: Bool, on thread: ThreadID) {
        labels[thread, default: []].removeAll { $0 == label }
        if present { labels[thread, default: []].append(label) }
        pullRequests[thread]?.labels = labels[thread] ?? []
        issues[thread]?.labels = labels[thread] ?? []
    }

    fileprivate mutating func setNotice(_ notice: Notice, on thread: ThreadID) {
        comments[thread]?.removeAll { $0.body.hasSuffix(notice.marker) }
        guard let body = notice.body else { return }
        let comment = Comment(
            id: 9_000 + (comments[thread]?.count ?? 0),
            author: User(login: "bowsprit", kind: .bot),
            body: "\(body)\n\(notice.marker)",
            createdAt: Sample.time
        )
        comments[thread, default: []].append(comment)
    }
}
