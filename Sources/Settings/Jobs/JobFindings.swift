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
