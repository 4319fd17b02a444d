import ForgeModel
import Foundation
import Settings

extension TideConfiguration {
    /// Where the status of a pull request leads; empty for nowhere.
    func statusLink(for pull: PoolPullRequest) -> String {
        if let target = targetURL(for: pull.repository) { return target }
        guard let base = prStatusBaseURLs[pull.repository], var address = URLComponents(string: base) else { return "" }
        let author = pull.author.hasBotSuffix ? "app/\(pull.author.withoutBotSuffix)" : pull.author.text
        let query = "is:pr repo:\(pull.repository) author:\(author) head:\(pull.headBranch)"
        address.queryItems = (address.queryItems ?? []) + [URLQueryItem(name: "query", value: query)]
        return address.string ?? ""
    }
}
