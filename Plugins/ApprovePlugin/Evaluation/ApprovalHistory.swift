import Foundation
import PluginKit

/// Everything that was said about a pull request that can approve it, in the order of time.
struct ApprovalHistory {
    struct Entry {
        var author: Login
        var body: String
        var state: Review.State?
        var reference: String
        var time: Date
    }

    private let entries: [Entry]
    private let options: ApproveOptions

    /// Orders what was said; of equal times comments on lines come first and reviews last.
    /// - Parameter isBot: whether a login's words don't count.
    init(
        reviewComments: [Comment],
        comments: [Comment],
        reviews: [Review],
        options: ApproveOptions,
        isBot: (Login) -> Bool
    ) {
        let reviewBots = Set(reviews.filter { $0.author.kind == .bot }.map(\.author.login))
        let all = reviewComments.map(Entry.init) + comments.map(Entry.init) + reviews.map(Entry.init)
        entries = all.filter { entry in
            !entry.author.text.isEmpty && !isBot(entry.author) && !reviewBots.contains(entry.author)
        }
        .enumerated()
        .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        .map(\.element)
        self.options = options
    }

    /// Who approves at the end.
    func approvals(of pull: PullRequest) -> Approvals {
        let author = pull.author.login
        var approvals = Approvals()
        if !options.requiresSelfApproval {
            approvals.record(author, .authorship, at: "\(pull.url)#")
        }
        for entry in entries {
            let commands = ApproveCommand.all(in: entry.body)
            let state = options.readsReviewState ? entry.state.flatMap(Self.verdict) : nil
            guard state != nil || commands.contains(where: { $0.selects(options) }) else { continue }
            switch state {
            case .approved: approvals.record(entry.author, .command, at: entry.reference)
            case .changesRequested: approvals.remove(entry.author)
            default: break
            }
            // The text comes after the state, so that it overrides it.
            for command in commands { apply(command, of: entry, author: author, to: &approvals) }
        }
        return approvals
    }

    private func apply(_ command: ApproveCommand, of entry: Entry, author: Login, to approvals: inout Approvals) {
        if command.isCancel { return approvals.remove(entry.author) }
        let isNoIssue = command.isNoIssue
        if entry.author.text == author.text {
            approvals.record(entry.author, .authorship, at: entry.reference, isNoIssue: isNoIssue)
        }
        let means: Approval.Means = command.word == .lgtm ? .lgtm : .command
        approvals.record(entry.author, means, at: entry.reference, isNoIssue: isNoIssue)
    }

    private static func verdict(_ state: Review.State) -> Review.State? {
        ReviewVerdict.states.contains(state) ? state : nil
    }
}

extension ApprovalHistory.Entry {
    fileprivate init(_ comment: Comment) {
        self.init(
            author: comment.author.login,
            body: comment.body,
            state: nil,
            reference: comment.url,
            time: comment.createdAt
        )
    }

    fileprivate init(_ review: Review) {
        self.init(
            author: review.author.login,
            body: review.body,
            state: review.state,
            reference: review.url,
            time: review.submittedAt ?? .distantPast
        )
    }
}
