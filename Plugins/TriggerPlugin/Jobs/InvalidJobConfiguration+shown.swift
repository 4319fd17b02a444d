import PluginKit

extension InvalidJobConfiguration {
    /// The failed status: the first mistake, and a link to it.
    func status(_ repository: RepositoryName, _ call: Call) -> CommitStatus {
        CommitStatus(
            context: Self.context,
            state: .failure,
            description: StatusDescription.make(description, baseSHA: nil),
            targetURL: "\(call.webURL)/\(repository)/blob/\(commit)/\(file)#L\(line)"
        )
    }

    /// The mistakes as a code block of Markdown, as many as a comment has room for.
    var fencedFindings: String {
        var shown: [String] = []
        var left = Self.room
        for finding in findings {
            let text = finding.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.count > Self.lineLimit ? "\($0.prefix(Self.lineLimit))…" : String($0) }
                .joined(separator: "\n")
            left -= text.utf8.count
            guard left >= 0 else { break }
            shown.append(text)
        }
        let text = shown.joined(separator: "\n")
        // What people wrote may hold fences of its own; a longer one is not ended by them.
        let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
        let rest = findings.count - shown.count
        return "\(fence)\n\(text)\n\(fence)" + (rest > 0 ? "\n\nThere are \(rest) more." : "")
    }

    private static let room = 30_000
    private static let lineLimit = 300
}

extension String {
    fileprivate func longestRun(of character: Character) -> Int {
        var (longest, run) = (0, 0)
        for other in self {
            run = other == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
