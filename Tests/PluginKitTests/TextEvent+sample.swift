import PluginKit
import PluginTesting

extension TextEvent {
    /// A text under the sample pull request.
    static func sample(_ body: String, on issue: Issue = Issue(Sample.pullRequest())) -> TextEvent {
        TextEvent(issue: issue, source: .comment(100), author: User(login: "ada"), body: body, url: "")
    }
}
