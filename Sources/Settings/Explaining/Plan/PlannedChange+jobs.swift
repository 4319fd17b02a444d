import JobModel
import RE2

/// A job that two configurations can be compared by.
protocol PlannableJob: Encodable, Hashable {
    var base: JobBase { get set }
    /// The branches, which tell jobs of one name apart.
    var brancher: Brancher { get }
    /// When it runs, in words.
    var summary: String { get }
}

extension PlannedChange {
    /// What happens to jobs, by name. Places don't count.
    static func between<Job: PlannableJob>(_ old: some Sequence<Job>, _ new: some Sequence<Job>) -> [PlannedChange] {
        let before = Dictionary(grouping: old, by: \.base.name)
        let after = Dictionary(grouping: new, by: \.base.name)
        return Set(before.keys).union(after.keys).sorted().flatMap { name in
            changes(before[name] ?? [], after[name] ?? [])
        }
    }

    /// Jobs of one name: the same ones are left out, then those for the same branches belong together, then those
    /// that are left, in their order.
    private static func changes<Job: PlannableJob>(_ old: [Job], _ new: [Job]) -> [PlannedChange] {
        var (removed, added) = (old, new)
        var pairs: [(Job, Job)] = []
        func pair(_ belong: (Job, Job) -> Bool) {
            for job in removed {
                guard let partner = added.firstIndex(where: { belong(job, $0) }),
                    let position = removed.firstIndex(of: job)
                else { continue }
                pairs.append((job, added.remove(at: partner)))
                removed.remove(at: position)
            }
        }
        pair { $0.withoutPlace == $1.withoutPlace }
        pair { $0.brancher == $1.brancher }
        pair { _, _ in true }
        let isAlone = old.count <= 1 && new.count <= 1
        return removed.map { change(.removed, $0, isAlone) } + added.map { change(.added, $0, isAlone) }
            + pairs.compactMap { old, new in
                var change = change(.changed, new, isAlone)
                change.fields = fields(old, new)
                change.summary = nil
                return change.fields.isEmpty ? nil : change
            }
    }

    private static func change<Job: PlannableJob>(_ kind: Kind, _ job: Job, _ isAlone: Bool) -> PlannedChange {
        let words = job.brancher.branches + job.brancher.skipBranches.map { "not \($0)" }
        let branches = isAlone || words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
        return PlannedChange(
            kind: kind,
            name: job.base.name + branches,
            place: job.base.source.map { ConfigurationPlace($0) },
            summary: job.summary
        )
    }

    private static func fields<Job: PlannableJob>(_ old: Job, _ new: Job) -> [FieldChange] {
        guard old.withoutPlace != new.withoutPlace else { return [] }
        var (before, after) = (old, new)
        // Pods are the largest part and JSON already: compared as they are, they need not be encoded.
        let (oldSpec, newSpec) = (before.base.spec, after.base.spec)
        (before.base.spec, after.base.spec) = (nil, nil)
        if before.base.decorationConfig == after.base.decorationConfig {
            (before.base.decorationConfig, after.base.decorationConfig) = (nil, nil)
        }
        let pods = FieldChanges.between(
            oldSpec.map { .object($0.fields) },
            newSpec.map { .object($0.fields) },
            at: "spec"
        )
        return FieldChanges.between(JSONValue(encoding: before), JSONValue(encoding: after)) + pods
    }
}

extension PlannableJob {
    /// The job without the line where it is written, which moves when anything above it changes.
    fileprivate var withoutPlace: Self {
        var job = self
        job.base.source = nil
        return job
    }
}

extension Presubmit: PlannableJob {
    var summary: String {
        let requirement =
            if skipReport { "not reported" } else if optional { "optional" } else { "required" }
        return "\(changes.summary ?? (alwaysRun ? "runs for every change" : "only on \(rerunCommand)")), \(requirement)"
    }
}

extension Postsubmit: PlannableJob {
    var summary: String { changes.summary ?? (alwaysRun ?? true ? "runs for every push" : "never runs") }
}

extension Periodic: PlannableJob {
    var brancher: Brancher { Brancher() }

    var summary: String {
        if !cron.isEmpty { return "runs at \(cron)" }
        if let interval { return "runs every \(interval)" }
        return minimumInterval.map { "runs \($0) after it ended" } ?? "never runs"
    }
}

extension RegexpChangeMatcher {
    fileprivate var summary: String? {
        if let runIfChanged { return "run_if_changed \(runIfChanged.pattern)" }
        return skipIfOnlyChanged.map { "skip_if_only_changed \($0.pattern)" }
    }
}
