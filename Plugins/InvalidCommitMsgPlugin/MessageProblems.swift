import PluginKit

/// What is wrong with the messages of a pull request's commits and with its title.
struct MessageProblems {
    private let closing: [Commit]
    private let fixups: [Commit]
    private let closesByTitle: Bool

    var isEmpty: Bool { closing.isEmpty && fixups.isEmpty && !closesByTitle }

    init(in commits: [Commit], closesByTitle: Bool, _ settings: InvalidCommitMsgSettings) {
        closing = settings.has(.issueClosingKeywords) ? commits.filter { ClosingKeyword.isIn($0.message) } : []
        fixups = settings.has(.fixupPrefix) ? commits.filter(\.isFixup) : []
        self.closesByTitle = closesByTitle
    }

    /// The notice that tells of them; none when there are none.
    var notice: Notice {
        Notice(
            key: InvalidCommitMsg.name.text,
            body: isEmpty ? nil : words,
            legacyPrefix: "<!-- [prow:invalid-commit-message] -->"
        )
    }

    private var words: String {
        let parts = [
            "This pull request cannot merge while it has the label `\(InvalidCommitMsg.label)`. To get rid of it:",
            closing.isEmpty
                ? nil
                : """
                These commits have words such as `fixes #123` in their messages, which close issues wherever the \
                commits land. Move the words to the description of the pull request, and reword the commits with \
                `git commit --amend` or `git rebase --interactive`:

                \(CommitList.markdown(closing))
                """,
            fixups.isEmpty
                ? nil
                : """
                These commits are to be folded into others, which `git rebase --interactive --autosquash` does:

                \(CommitList.markdown(fixups))
                """,
            closesByTitle
                ? """
                The title has words such as `fixes #123`, which become part of the merge. Move them to the \
                description, and change the title, for instance with `/retitle NEW TITLE`.
                """ : nil,
        ]
        return parts.compactMap(\.self).joined(separator: "\n\n")
    }
}

extension Commit {
    /// Whether the commit is one that `git rebase --autosquash` folds into another.
    fileprivate var isFixup: Bool { ["fixup!", "amend!", "squash!"].contains { message.hasPrefix($0) } }
}
