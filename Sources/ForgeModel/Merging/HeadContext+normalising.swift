extension HeadContext {
    /// Reads a commit status from GraphQL's words; `EXPECTED` and words that are not known are pending.
    ///
    /// See [StatusState](https://docs.github.com/en/graphql/reference/enums#statusstate).
    public init(context: String, graphQLState: String, description: String, targetURL: String) {
        let state = CommitStatus.State(rawValue: graphQLState.lowercased()) ?? .pending
        self.init(CommitStatus(context: context, state: state, description: description, targetURL: targetURL))
    }

    /// Reads a check run from GraphQL's or REST's words, in either case.
    ///
    /// A run that is not completed is pending; the conclusions success, neutral and skipped are a success,
    /// every other one a failure.
    public init(checkRun name: String, status: String, conclusion: String?, title: String = "", url: String = "") {
        let state: CommitStatus.State =
            switch (status.lowercased(), conclusion?.lowercased()) {
            case ("completed", "success"), ("completed", "neutral"), ("completed", "skipped"): .success
            case ("completed", _): .failure
            default: .pending
            }
        self.init(
            CommitStatus(context: name, state: state, description: title, targetURL: url),
            source: .checkRun
        )
    }

    /// One context for each name, the best where several have it: success, then pending, then the rest.
    ///
    /// The order of first appearance is kept.
    public static func bestByName(_ contexts: [HeadContext]) -> [HeadContext] {
        var places: [String: Int] = [:]
        var best: [HeadContext] = []
        for context in contexts {
            if let place = places[context.name] {
                if context.state.rank < best[place].state.rank { best[place] = context }
            } else {
                places[context.name] = best.count
                best.append(context)
            }
        }
        return best
    }
}

extension CommitStatus.State {
    fileprivate var rank: Int {
        switch self {
        case .success: 0
        case .pending: 1
        case .failure, .error: 2
        }
    }
}
