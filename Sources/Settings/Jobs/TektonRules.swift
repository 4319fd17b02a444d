import JobModel

/// What a Tekton pipeline may name: Prow makes resources of what is checked out, by these names.
struct TektonRules {
    private static let implicit = "PROW_IMPLICIT_GIT_REF"
    private static let extra = "PROW_EXTRA_GIT_REF_"

    private let type: ProwJobType
    private let count: Int

    init(type: ProwJobType, extraRefs: Int) {
        self.type = type
        count = extraRefs
    }

    func check(_ base: JobBase, _ findings: inout JobFindings) {
        let key = base.tektonPipelineRunSpec == nil ? "pipeline_run_spec" : "tekton_pipeline_run_spec"
        guard let pipeline = base.tektonPipelineRunSpec ?? base.pipelineRunSpec else { return }
        var named: Set<Int> = []
        look(at: pipeline, [key], &named, &findings)
        for index in 0..<count where !named.contains(index) {
            let message = "no task uses `\(Self.extra)\(index)`, one of `extra_refs`"
            findings.note(.tektonRefs, message, at: "extra_refs", "\(index)")
        }
    }

    private func look(at value: JSONValue, _ path: [String], _ named: inout Set<Int>, _ findings: inout JobFindings) {
        switch value {
        case .array(let elements):
            for (position, element) in elements.enumerated() {
                look(at: element, path + ["\(position)"], &named, &findings)
            }
        case .object(let members):
            for (key, member) in members.sorted(by: { $0.key < $1.key }) {
                look(at: member, path + [key], &named, &findings)
            }
        case .string(let text): check(text, path, &named, &findings)
        case .null, .bool, .int, .double: break
        }
    }

    private func check(_ text: String, _ path: [String], _ named: inout Set<Int>, _ findings: inout JobFindings) {
        if text == Self.implicit, type == .periodic {
            let message = "a periodic has no `\(Self.implicit)`"
            let hint = "use `\(Self.extra)0`, the first of `extra_refs`"
            findings.note(.tektonRefs, message, hint: hint, at: path)
        }
        guard text.hasPrefix(Self.extra) else { return }
        let digits = text.dropFirst(Self.extra.count)
        guard let index = Int(digits), "\(index)" == digits, (0..<count).contains(index) else {
            let entries = count == 1 ? "1 entry" : "\(count) entries"
            let message = "`extra_refs` has \(entries), counted from 0, so that there is no `\(text)`"
            findings.note(.tektonRefs, message, at: path)
            return
        }
        named.insert(index)
    }
}
