import PluginKit

/// A commit as `/ok-to-test SHA` names it: by its id, or by at least seven digits of its beginning, as git shows it.
struct NamedHead {
    private let digits: String

    /// Reads the words behind the command; nil when they are no commit.
    init?(_ arguments: String) {
        guard (7...64).contains(arguments.utf8.count), arguments.allSatisfy(\.isHexDigit) else { return nil }
        digits = arguments.lowercased()
    }

    /// Whether it names this commit, if perhaps another one too.
    func fits(_ sha: CommitSHA) -> Bool { sha.text.lowercased().hasPrefix(digits) }

    /// Whether it names this commit and no other. The beginning of an id does not: two commits with the same one are
    /// quickly made.
    func isExactly(_ sha: CommitSHA) -> Bool { sha.text.lowercased() == digits }
}
