import JobModel

extension CloneRecord {
    /// The record as `clone-log.txt` has it.
    var text: String {
        var lines: [String] = []
        if failed {
            lines.append("# FAILED")
        }
        let base = refs.baseSHA.isEmpty ? refs.baseRef : "\(refs.baseRef)(\(refs.baseSHA))"
        lines.append("# Cloning \(refs.fullName) at \(base)")
        if !refs.pulls.isEmpty {
            lines.append("# Checking out pulls:")
            lines += refs.pulls.map { "#\t\($0.number)(\($0.sha))" }
        }
        for command in commands {
            lines.append("$ \(command.command) (runtime: \(GoDuration(nanoseconds: Int64(command.duration))))")
            lines += [command.output.trimmingNewlines].filter { !$0.isEmpty }
            lines += command.error.isEmpty ? [] : ["# Error: \(command.error)"]
        }
        if !finalSHA.isEmpty {
            lines.append("# Final SHA: \(finalSHA)")
        }
        lines.append("# Total runtime: \(GoDuration(nanoseconds: Int64(duration)))")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    /// The text without newlines at its end.
    var trimmingNewlines: String {
        var text = self[...]
        while text.last?.isNewline == true {
            text.removeLast()
        }
        return String(text)
    }
}
