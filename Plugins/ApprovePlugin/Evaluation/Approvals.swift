import PluginKit

/// Who approves, after everything that was said.
struct Approvals: Hashable {
    private var byLogin: [Login: Approval] = [:]

    /// Ordered by login without regard to case.
    var all: [Approval] { byLogin.values.sorted { $0.login < $1.login } }

    var logins: Set<Login> { Set(byLogin.keys) }

    /// Adds an approval; the latest counts, except that one with `no-issue` isn't replaced by one without.
    mutating func record(_ login: Login, _ means: Approval.Means, at reference: String, isNoIssue: Bool = false) {
        if let standing = byLogin[login], standing.isNoIssue, !isNoIssue { return }
        byLogin[login] = Approval(login: login, means: means, reference: reference, isNoIssue: isNoIssue)
    }

    /// Takes a person's approval back, the implicit one of an author too.
    mutating func remove(_ login: Login) {
        byLogin[login] = nil
    }
}
