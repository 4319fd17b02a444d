import ForgeModel
import JobModel

/// What becomes of the bot's failure comments on a pull request when jobs have ended: the decision as a value.
struct FailureComment: Hashable {
    /// What becomes of the newest comment, or what is written where there is none.
    enum Change: Hashable {
        case none
        case create(String)
        case edit(id: Int, String)
    }

    /// Comments that go, oldest first.
    var delete: [Int] = []
    /// What is written.
    var change = Change.none

    /// Decides.
    ///
    /// - Parameters:
    ///   - comments: the bot's comments, oldest first; those that are no tables don't count.
    ///   - ended: the jobs that have ended, of one pull request.
    ///   - isSummary: whether the comment is written also when nothing failed.
    ///   - about: what the comment says of the bot.
    ///   - note: what the comment says besides the table; nil for nothing.
    init(comments: [Comment], ended: [ProwJob], isSummary: Bool, about: String, note: String? = nil) {
        let tables = comments.filter { FailureTable.isTable($0.body) }
        let table = FailureTable(rows: tables.flatMap { FailureTable(body: $0.body).rows }).updated(with: ended)
        let isWanted =
            !table.rows.isEmpty || (isSummary && !ended.contains { $0.status.state == .aborted })
        guard isWanted, let author = ended.first?.spec.refs?.pulls.first?.author else {
            delete = tables.map(\.id)
            return
        }
        let body = table.body(for: Login(author), about: about, note: note)
        delete = tables.dropLast().map(\.id)
        guard let last = tables.last else {
            change = .create(body)
            return
        }
        if last.body != body { change = .edit(id: last.id, body) }
    }
}
