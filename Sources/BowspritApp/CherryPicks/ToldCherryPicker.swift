import CherryPicks
import ForgeModel
import Foundation
import GitHubForge
import Hooks
import PluginKit

/// Opens cherry-picks, and says under the merged pull request what came of them.
struct ToldCherryPicker: CherryPicker {
    private let picker: GitCherryPicker
    private let client: GitHubClient

    /// Keeps copies of repositories in the bot's data folder.
    ///
    /// - Parameter gitVariables: Variables that git needs here, such as `https_proxy`.
    init(
        client: GitHubClient,
        folder data: URL,
        bot: Login,
        gitVariables: [String: String],
        now: @escaping @Sendable () -> Date
    ) {
        picker = GitCherryPicker(
            forge: GitHubCherryPicks(client: client),
            folder: data.appending(path: "git", directoryHint: .isDirectory),
            bot: bot,
            variables: gitVariables,
            now: now
        )
        self.client = client
    }

    func perform(_ pick: CherryPick) async throws -> String? {
        let target = "`\(pick.target)`"
        switch try await picker.perform(pick) {
        case .opened(let number), .alreadyOpen(let number):
            let new = ThreadID(pick.pull.repository, number)
            for label in pick.labels { try await client.addLabel(label, to: new) }
            return "The cherry-pick to \(target) is #\(number)."
        case .nothingToDo: return "\(target) has this change already: there is nothing to cherry-pick."
        case .noBranch: return "There is no branch \(target) to cherry-pick to."
        case .conflict(let words): return try await conflict(pick, words)
        }
    }

    private func conflict(_ pick: CherryPick, _ words: String) async throws -> String {
        var text = """
            This change does not apply to `\(pick.target)`. Cherry-pick it by hand, and open a pull request. Git says:

            \(Self.fenced(words))
            """
        if pick.opensIssueOnConflict {
            let number = try await client.createIssueOnce(
                in: pick.pull.repository,
                title: pick.title,
                body: "\(pick.pull.repository)#\(pick.pull.number) does not apply to `\(pick.target)` by itself.",
                assignee: pick.requester
            )
            text += number.map { "\n\nIt is tracked in #\($0)." } ?? ""
        }
        return text
    }

    /// A code block whose fence is longer than any in the text.
    private static func fenced(_ text: String) -> String {
        var longest = 2
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence)\n\(text)\n\(fence)"
    }
}
