import WebPages

extension SimulatorState.Issue {
    /// Whether the pull request is open, in GitHub's words.
    var stateView: MarkView {
        guard let pullRequest else { return MarkView(isOpen ? .waiting : .aborted, word: isOpen ? "open" : "closed") }
        if pullRequest.mergedAt != nil { return MarkView(.error, word: "merged", shape: .success) }
        if !isOpen { return MarkView(.failure, word: "closed") }
        return pullRequest.isDraft
            ? MarkView(.aborted, word: "draft") : MarkView(.success, word: "open", shape: .running)
    }
}
