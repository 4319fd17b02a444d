public import PluginKit

extension Effect {
    /// The effect in a few words, without texts and threads, for tables of tests: `+lgtm`, `dco is failure`, `notice dco`.
    public var outline: String {
        switch self {
        case .setLabel(let label, let present, _): (present ? "+" : "-") + label.text
        case .comment: "comment"
        case .reply: "reply"
        case .setNotice(let notice, _): (notice.body == nil ? "no notice " : "notice ") + notice.key
        case .setStatus(let status, _, _): "\(status.context) is \(status.state.rawValue)"
        case .setCheckRun(let run, _, _): "check \(run.name)"
        case .startJobs(let requests): "run " + requests.map(\.spec.job).joined(separator: ",")
        case .recordJobs(let requests, _): "record " + requests.map(\.spec.job).joined(separator: ",")
        case .reportJobs(let thread, let sha): "report \(thread) at \(sha.short)"
        default: "\(self)"
        }
    }

    /// What a comment, a reply or a notice says; nil for other effects, and for a notice that goes.
    public var words: String? {
        switch self {
        case .reply(let text), .comment(let text, _): text
        case .setNotice(let notice, _): notice.body
        default: nil
        }
    }
}
