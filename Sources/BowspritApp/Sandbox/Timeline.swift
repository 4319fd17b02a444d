import ForgeModel
import ForgeSimulator
import Foundation
import Synchronization

/// Prints what happens to one pull request: who, what, and after how many milliseconds.
final class Timeline: Sendable {
    private struct Seen: Sendable {
        var labels: Set<String> = []
        var statuses: [String: String] = [:]
        var comments: Set<Int> = []
        var head = ""
        var isOpen = false
        var isMerged = false
    }

    private let subject: ThreadID
    private let forge: ForgeSimulator
    private let console: Console
    private let start = ContinuousClock.now
    private let seen = Mutex(Seen())

    init(subject: ThreadID, forge: ForgeSimulator, console: Console) {
        self.subject = subject
        self.forge = forge
        self.console = console
    }

    /// Prints changes until cancelled.
    func follow() async {
        let changes = await forge.changes
        await catchUp()
        for await change in changes where change.number == nil || change.number == subject.number {
            await catchUp()
        }
    }

    /// Prints what has changed since the last look.
    func catchUp() async {
        let state = await forge.snapshot()
        let name = subject.repository.fullName
        guard let issue = state.issue(name, subject.number), let pull = issue.pullRequest else { return }
        let lines = seen.withLock { seen in
            var lines: [(who: String, what: String)] = []
            if !seen.isOpen { lines.append((issue.author, "opens \(subject): \(issue.title)")) }
            seen.isOpen = true
            if seen.head != pull.head.sha, !seen.head.isEmpty {
                lines.append((issue.author, "pushes \(pull.head.sha.prefix(7))"))
            }
            seen.head = pull.head.sha
            for comment in issue.comments where seen.comments.insert(comment.id).inserted {
                lines.append((comment.author, "says: \(Self.firstLine(comment.body))"))
            }
            lines += Self.labelChanges(&seen, labels: Set(issue.labels), events: issue.events)
            for status in state.statuses(name, subject.number).values.sorted(by: { $0.context < $1.context }) {
                let text = "\(status.state.rawValue): \(Self.trimmed(status.description ?? ""))"
                guard seen.statuses.updateValue(text, forKey: status.context) != text else { continue }
                lines.append((SandboxSession.botLogin, "\(status.context) \(text)"))
            }
            if pull.mergedAt != nil, !seen.isMerged {
                lines.append((pull.mergedBy ?? "", "merges \(subject) as \((pull.mergeCommit ?? "").prefix(7))"))
            }
            seen.isMerged = pull.mergedAt != nil
            return lines
        }
        for line in lines { print(line.who, line.what) }
    }

    private static func labelChanges(
        _ seen: inout Seen,
        labels: Set<String>,
        events: [SimulatorState.Event]
    ) -> [(who: String, what: String)] {
        func actor(_ name: String, _ label: String) -> String {
            events.last { $0.name == name && $0.label?.name == label }?.actor ?? SandboxSession.botLogin
        }
        let added = labels.subtracting(seen.labels).sorted().map { (actor("labeled", $0), "adds label \($0)") }
        let removed = seen.labels.subtracting(labels).sorted().map { (actor("unlabeled", $0), "removes label \($0)") }
        seen.labels = labels
        return added + removed
    }

    private func print(_ who: String, _ what: String) {
        let elapsed = ContinuousClock.now - start
        let milliseconds = elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000
        let time = String(milliseconds)
        let padding = String(repeating: " ", count: max(0, 7 - time.count))
        let name = who.padding(to: 9)
        let colour: Console.Colour = who == SandboxSession.botLogin ? .blue : .yellow
        console.print("\(console.coloured("\(padding)\(time) ms", .grey))  \(console.coloured(name, colour))  \(what)")
    }

    private static func firstLine(_ text: String) -> String {
        let visible = text.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("<!--") } ?? ""
        return visible.count > 100 ? visible.prefix(99) + "…" : String(visible)
    }

    /// Without what is there for programs to read: the padding and the base commit at the end of a description.
    private static func trimmed(_ description: String) -> String {
        var text = description[...]
        if let mark = text.range(of: "BaseSHA:") { text = text[..<mark.lowerBound] }
        return text.filter { $0 != "\u{2001}" }.trimmingCharacters(in: .whitespaces)
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
