import PluginKit

extension OwnersReview {
    /// How Prow's comment about people begins.
    var legacyPrefix: String { "The following users are mentioned in \(settings.fileName) file(s) but are untrusted" }

    /// How many lines each part has at most.
    private static let lineLimit = 50

    /// What the notice says; nil when there is nothing to say.
    var text: String? {
        let parts = [mistakesText, strangersText, emptyAliasesText].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        let lead = isBlocking ? ["This pull request cannot merge before its OWNERS files are in order."] : []
        return (lead + parts).joined(separator: "\n\n")
    }

    private var mistakesText: String? {
        guard !mistakes.isEmpty else { return nil }
        let lines = mistakes.map { path, mistake in
            let place = CodeSpan.of(path) + (mistake.line.map { ", line \($0)" } ?? "")
            return "- \(place): \(CodeSpan.of(mistake.message, limit: 300))"
        }
        return "These files have mistakes:\n\n\(Self.list(lines))"
    }

    private var strangersText: String? {
        var lines = strangers.map { login, paths in
            "- \(CodeSpan.of(login.text)) in \(paths.prefix(10).map { CodeSpan.of($0) }.joined(separator: ", "))"
        }
        if uncheckedCount > 0 {
            lines.append("- \(uncheckedCount) more people were not looked up. Name fewer in one pull request.")
        }
        return lines.isEmpty
            ? nil : "These people are newly named and not trusted:\n\n\(Self.list(lines))\n\n\(joining)"
    }

    private var emptyAliasesText: String? {
        guard !emptyAliases.isEmpty else { return nil }
        let names = emptyAliases.prefix(Self.lineLimit).map { CodeSpan.of($0.text) }.joined(separator: ", ")
        return "\(CodeSpan.of(settings.aliasesFileName)) has aliases without members, which stand for nobody: \(names)."
    }

    private static func list(_ lines: [String]) -> String {
        let rest = lines.count - lineLimit
        return (lines.prefix(lineLimit) + (rest > 0 ? ["- and \(rest) more"] : [])).joined(separator: "\n")
    }
}
