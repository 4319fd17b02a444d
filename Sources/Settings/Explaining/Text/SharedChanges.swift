/// Changes that jobs of several repositories have in common, as a change of a default or a preset brings: said once
/// instead of for each job.
struct SharedChanges {
    private static let fewestJobs = 4
    private var jobs: [FieldChange: Int] = [:]
    private var repositories: [FieldChange: Int] = [:]

    init(_ plan: ConfigurationPlan) {
        count(plan.periodics)
        for repository in plan.repositories {
            count(repository.presubmits + repository.postsubmits)
        }
    }

    private mutating func count(_ changes: [PlannedChange]) {
        let fields = changes.flatMap(\.fields)
        for field in fields { jobs[field, default: 0] += 1 }
        for field in Set(fields) { repositories[field, default: 0] += 1 }
    }

    private func isShared(_ change: FieldChange) -> Bool {
        repositories[change, default: 0] > 1 && jobs[change, default: 0] >= Self.fewestJobs
    }

    /// What changes for a job alone, or for jobs of its repository.
    func own(of change: PlannedChange) -> [FieldChange] {
        change.fields.filter { !isShared($0) }
    }

    /// The common changes, the most frequent first.
    var items: [PlanOutline.Item] {
        let shared = jobs.filter { isShared($0.key) }.map {
            (line: $0.key.line(isSigned: false), kind: $0.key.kind, jobs: $0.value)
        }
        return shared.sorted { ($1.jobs, $0.line.plain) < ($0.jobs, $1.line.plain) }.map { line, kind, jobs in
            PlanOutline.Item(kind: kind, line: PlanLine(parts: line.parts + [.words(" in \(jobs) jobs")]))
        }
    }
}
