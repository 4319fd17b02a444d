/// Why the forge did not merge a pull request.
///
/// See [merge a pull request](https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request).
public enum MergeFailure: Error, Sendable, Hashable {
    /// The base branch moved while the forge merged; worth another try.
    case baseModified
    /// The bot may not push to the branch: no merge into it can succeed.
    case pushNotAllowed(String)
    /// The repository does not allow merge commits: no merge with that method can succeed.
    case methodNotAllowed(String)
    /// The forge refuses this pull request, in its own words.
    case unmergeable(String)
    /// The head is not the commit that was asked for: somebody pushed.
    case headModified
    /// Anything else: a fault for the operator, such as a forge that does not answer.
    case other(String)

    /// Reads the answer of `PUT /repos/{owner}/{repo}/pulls/{number}/merge`.
    ///
    /// - Parameters:
    ///   - status: the HTTP status, not a 2xx.
    ///   - message: the answer's `message`.
    public init(status: Int, message: String) {
        switch status {
        case 405 where message.contains("Base branch was modified"):
            self = .baseModified
        case 405 where message.contains("not authorized to push to this branch"):
            self = .pushNotAllowed(message)
        case 405 where message.contains("Merge commits are not allowed on this repository"):
            self = .methodNotAllowed(message)
        case 405:
            self = .unmergeable(message)
        case 409:
            self = .headModified
        default:
            self = .other("\(status) \(message)")
        }
    }
}
