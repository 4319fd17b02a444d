import PluginKit

/// The pull requests that one brings to another branch, whose notes may do for it.
struct CherryPickParents {
    /// Whether there are some, and each has a release note.
    let haveNotes: Bool
    /// Those that have none.
    private let lacking: [Int]

    /// A description may name more of them, and is then looked at like any other.
    private static let limit = 10
    private static let line = RegularExpression(
        valid: #"Cherry pick of #([[:digit:]]+) on release-([[:digit:]]+\.[[:digit:]]+)."#
    )

    /// Looks at the labels of those that a description names.
    ///
    /// - Throws: A fault when the forge does not answer.
    init(of pull: PullRequest, _ call: Call) async throws {
        let numbers = Self.numbers(in: pull)
        var lacking: [Int] = []
        for number in numbers {
            let labels = try await call.forge.issue(ThreadID(pull.repository, number))?.labels ?? []
            let hasNote = [NoteLabel.note, .actionRequired].contains { labels.contains($0.rawValue) }
            if !hasNote { lacking.append(number) }
        }
        haveNotes = !numbers.isEmpty && lacking.isEmpty
        self.lacking = lacking
    }

    /// What is to do about those without a note; nil when there are none.
    var words: String? {
        guard !lacking.isEmpty else { return nil }
        let list = lacking.map { "#\($0)" }.joined(separator: ", ")
        return """
            It needs none of its own once what it brings here has one: \(list) should have the label \
            `\(NoteLabel.note.rawValue)` or `\(NoteLabel.actionRequired.rawValue)`.
            """
    }

    private static func numbers(in pull: PullRequest) -> [Int] {
        guard !["master", pull.defaultBranch].contains(pull.base.name) else { return [] }
        let lines = pull.body.split(whereSeparator: \.isNewline)
        let numbers = Set(lines.compactMap { line.firstMatch(in: $0)?[1].flatMap { Int($0) } })
        return numbers.count > limit ? [] : numbers.sorted()
    }
}
