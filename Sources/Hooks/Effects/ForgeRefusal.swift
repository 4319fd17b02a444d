import ForgeModel
import Foundation
import GitHubForge
import PluginKit

/// What a person is told when GitHub does not let what they asked for.
enum ForgeRefusal {
    /// GitHub's words before its reason why a state cannot be.
    private static let stateWords = "state cannot be changed."

    /// Nil when the fault is none that the person can do anything about.
    static func state(_ state: ThreadState, of issue: Issue, _ fault: GitHubFault) -> Refusal? {
        guard fault.status == 422, let message = fault.message, let words = message.range(of: stateWords) else {
            return nil
        }
        let reason = message[words.upperBound...].drop(while: \.isWhitespace)
        let thing = issue.isPullRequest ? "pull request" : "issue"
        let wish = state == .open ? "reopen" : "close"
        return Refusal(
            """
            GitHub does not let me \(wish) this \(thing)\(reason.isEmpty ? "." : ": \(reason)") \
            Put that right, or open a new one.
            """
        )
    }

    /// Nil when the fault is none that the person can do anything about.
    static func pinned(_ isPinned: Bool, _ fault: GitHubFault) -> Refusal? {
        guard fault.status == 200 || fault.status == 422, let message = fault.message else { return nil }
        let advice = isPinned ? " Unpin another issue, then try again." : ""
        return Refusal("GitHub does not let me \(isPinned ? "pin" : "unpin") this issue: \(message).\(advice)")
    }
}
