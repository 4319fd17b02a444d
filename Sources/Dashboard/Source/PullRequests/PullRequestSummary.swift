public import ForgeModel
public import Foundation
public import WebPages

/// One pull request, as a row of a list shows it.
public struct PullRequestSummary: Sendable, Hashable, Codable {
    /// Its repository and number.
    public var id: ThreadID
    /// Its title.
    public var title: String
    /// Who opened it.
    public var author: Login
    /// Whether it is open.
    public var state: PullRequestState
    /// Whether it merges: ``Mark/success`` when nothing keeps it, ``Mark/waiting``, ``Mark/failure`` and so on.
    public var mark: Mark
    /// The mark in one sentence without a full stop: `Waiting for approval of docs/`. Backticks mark code.
    public var verdict: String
    /// When it last changed.
    public var updated: Date

    /// Joins the parts.
    public init(
        id: ThreadID,
        title: String,
        author: Login,
        state: PullRequestState,
        mark: Mark,
        verdict: String,
        updated: Date
    ) {
        self.id = id
        self.title = title
        self.author = author
        self.state = state
        self.mark = mark
        self.verdict = verdict
        self.updated = updated
    }
}
