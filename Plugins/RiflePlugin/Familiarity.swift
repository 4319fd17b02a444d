import Foundation
import PluginKit

/// How well people know changed lines: by how many of them they wrote, and how lately.
struct Familiarity {
    private struct Part {
        let author: Login
        let lineCount: Int
        let newest: Date
    }

    /// One part for each author of changed lines in each file.
    private var parts: [Part] = []

    /// Adds a file: who wrote which of its lines, and which change.
    mutating func add(_ blame: [BlamedLines], of changed: ChangedLines) {
        var known: [Login: (count: Int, newest: Date)] = [:]
        for lines in blame {
            guard let author = lines.author else { continue }
            let count = changed.overlap(with: lines.lines)
            guard count > 0 else { continue }
            let earlier = known[author] ?? (0, .distantPast)
            known[author] = (earlier.count + count, max(earlier.newest, lines.date))
        }
        parts += known.map { Part(author: $0.key, lineCount: $0.value.count, newest: $0.value.newest) }
    }

    /// Ten points a line, in each file up to five for being late, and some for approving or reviewing the files.
    ///
    /// Late is measured from the newest of all changed lines: only the order of people counts.
    func scores(_ paths: [String], _ owners: OwnersTree) -> [Login: Double] {
        guard let now = parts.map(\.newest).max() else { return [:] }
        var scores: [Login: Double] = [:]
        for part in parts.sorted(by: { ($0.author, $0.newest) < ($1.author, $1.newest) }) {
            let days = (now.timeIntervalSince(part.newest) / 86_400).rounded(.down)
            scores[part.author, default: 0] += Double(part.lineCount) * 10 + 5 / (1 + days)
        }
        let approvers = paths.reduce(into: Set<Login>()) { $0.formUnion(owners.approvers(for: $1).names) }
        let reviewers = paths.reduce(into: Set<Login>()) { $0.formUnion(owners.reviewers(for: $1).names) }
        for login in scores.keys {
            scores[login, default: 0] += approvers.contains(login) ? 3 : reviewers.contains(login) ? 2 : 0
        }
        return scores
    }
}
