extension ExplanationText {
    var plugins: [String] {
        guard !(explanation.plugins.isEmpty && explanation.externalPlugins.isEmpty) else {
            return [title("Plugins", "none is on")]
        }
        var table = TextTable()
        for plugin in explanation.plugins {
            table.add(plugin.name, Self.words(plugin), plugin.place?.description ?? "")
        }
        for plugin in explanation.externalPlugins {
            let events = plugin.events.isEmpty ? "all events" : plugin.events.joined(separator: ", ")
            table.add(plugin.name, "external, \(plugin.endpoint), \(events)", plugin.place?.description ?? "")
        }
        return [title("Plugins")] + table.lines { cell, column in column == 2 ? palette.marked(cell, .faint) : cell }
    }

    private static func words(_ plugin: PluginExplanation) -> String {
        if !plugin.isOn {
            let place = plugin.exclusion.map { " at \($0)" } ?? ""
            return "off: on for \(plugin.scope), which excludes this repository\(place)"
        }
        return "on for \(plugin.scope)" + (plugin.isOffered ? "" : ", without effect: Bowsprit does not have it")
    }

    /// A section with what becomes of jobs: those that run, then those that may, then the others.
    func jobs(_ name: String, _ jobs: [JobExplanation]) -> [String] {
        guard !jobs.isEmpty else { return [title(name, "none")] }
        let counts = RunVerdict.allCases.compactMap { verdict in
            let count = jobs.count { $0.verdict == verdict }
            return count == 0 ? nil : verdict.words(count)
        }
        let rows = RunVerdict.allCases.flatMap { verdict in
            jobs.filter { $0.verdict == verdict }.flatMap(lines)
        }
        return [title(name, counts.joined(separator: ", "))] + rows
    }

    private func lines(_ job: JobExplanation) -> [String] {
        let verdict = palette.marked(job.verdict.sign, job.verdict.mark)
        let words = [job.reason.description] + details(job)
        let lines = ["  \(verdict) \(job.name)  \(faint(job.place))", "      \(words.joined(separator: "; "))"]
        return lines + table(decoration(job)).map { "      decoration\($0)" }
    }

    /// Of one job everything; of many only what is their own, as the rest is said once for all.
    private func decoration(_ job: JobExplanation) -> [ExplainedField] {
        guard explanation.jobs.isEmpty else { return job.decoration }
        return job.verdict == .skipped ? [] : job.decoration.filter { $0.origins.contains { $0.name == "job" } }
    }

    private func details(_ job: JobExplanation) -> [String] {
        var details: [String] = []
        if let requirement = job.requirement { details.append(job.context == nil ? "not reported" : requirement.words) }
        if let context = job.context, context != job.name { details.append("context \(context)") }
        if let command = job.rerunCommand, job.reason != .onlyOnComment(command: command) { details.append(command) }
        if job.runsBeforeMerge { details.append("the merger runs it before a merge") }
        return details
    }
}

extension JobExplanation.Requirement {
    /// The words for people.
    var words: String {
        switch self {
        case .required: "required"
        case .requiredIfPresent: "required if it runs"
        case .optional: "optional"
        }
    }
}

extension RunVerdict {
    fileprivate var sign: String {
        switch self {
        case .runs: "+"
        case .depends: "?"
        case .skipped: "-"
        }
    }

    fileprivate var mark: TextPalette.Mark {
        switch self {
        case .runs: .good
        case .depends: .doubtful
        case .skipped: .faint
        }
    }

    fileprivate func words(_ count: Int) -> String {
        switch (self, count) {
        case (.runs, 1): "1 runs"
        case (.runs, _): "\(count) run"
        case (.depends, 1): "1 depends on the changed files"
        case (.depends, _): "\(count) depend on the changed files"
        case (.skipped, 1): "1 does not"
        case (.skipped, _): "\(count) do not"
        }
    }
}
