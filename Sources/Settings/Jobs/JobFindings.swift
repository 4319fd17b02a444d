import JobModel
import YAML

/// Collects what is wrong with one job, each finding at the part of the job that it is about.
struct JobFindings {
    private let node: YAMLNode
    private(set) var diagnostics: [Diagnostic] = []

    init(_ node: YAMLNode) {
        self.node = node
    }

    /// Notes a finding at the value of a key, or at the nearest map around it that is there.
    mutating func note(
        _ code: RuleCode,
        _ message: String,
        hint: String? = nil,
        at path: String...,
        severity: Diagnostic.Severity = .error
    ) {
        note(code, message, hint: hint, at: path, severity: severity)
    }

    /// Notes a finding at the value of a key, or at the nearest map around it that is there.
    mutating func note(
        _ code: RuleCode,
        _ message: String,
        hint: String? = nil,
        at path: [String],
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(at: location(path), code, message, hint: hint, severity: severity))
    }

    private func location(_ path: [String]) -> SourceLocation {
        var node = node
        for key in path {
            let next = Int(key).flatMap { position in
                node.elements.indices.contains(position) ? node.elements[position] : nil
            }
            guard let next = next ?? node[key] else { break }
            node = next
        }
        return node.location
    }
}

extension JobFindings {
    /// Of the three conditions for running, one is enough.
    mutating func checkConditions(_ changes: RegexpChangeMatcher, alwaysRun: Bool) {
        if alwaysRun && changes.isSet {
            let message = "`always_run` excludes `run_if_changed` and `skip_if_only_changed`"
            note(.runConditions, message, at: "always_run")
        }
        if changes.runIfChanged != nil && changes.skipIfOnlyChanged != nil {
            let message = "`run_if_changed` and `skip_if_only_changed` exclude each other"
            note(.runConditions, message, at: "skip_if_only_changed")
        }
    }

    /// A job that is not reported casts no vote on Gerrit.
    mutating func checkGerritReport(_ base: JobBase, skipReport: Bool) {
        guard skipReport, base.labels[ProwJobKey.gerritReportLabel]?.isEmpty == false else { return }
        let message = "`skip_report` excludes the label `\(ProwJobKey.gerritReportLabel)`"
        note(.gerritReport, message, at: "skip_report")
    }
}
