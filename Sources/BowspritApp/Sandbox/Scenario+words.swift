extension Scenario.Condition {
    /// The condition as its file has it, for errors.
    var words: String {
        var parts: [String] = []
        if let label { parts.append("label: \(label)") }
        if let no_label { parts.append("no_label: \(no_label)") }
        if let status { parts.append("status: \(status)") }
        if let state { parts.append("state: \(state)") }
        if let says { parts.append("says: \(says)") }
        if let bot_says { parts.append("bot_says: \(bot_says)") }
        if let bot_comments { parts.append("bot_comments: \(bot_comments)") }
        if let merged { parts.append("merged: \(merged)") }
        if let tide_says { parts.append("tide_says: \(tide_says)") }
        if let jobs { parts.append("jobs: \(jobs)") }
        if let jobs_succeeded { parts.append("jobs_succeeded: \(jobs_succeeded.joined(separator: ", "))") }
        return "{\(parts.joined(separator: ", "))}"
    }
}
