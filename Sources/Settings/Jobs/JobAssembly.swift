import ForgeModel
import JobModel
import YAML

/// Makes complete and checked jobs of what files say.
struct JobAssembly {
    /// What jobs get that leave it open.
    let defaults: JobDefaults
    let rules: JobRules
    private(set) var diagnostics: [Diagnostic] = []

    init(defaults: JobDefaults, queues: Set<String>) {
        self.defaults = defaults
        self.rules = JobRules(podNamespace: defaults.podNamespace, queues: queues)
    }

    /// Completes jobs of a repository (`ORG/REPO`) and checks each by itself.
    mutating func complete<Job: ConfiguredJob>(_ jobs: [ParsedJob<Job>], repo: String?) -> [ParsedJob<Job>] {
        var jobs = jobs
        for index in jobs.indices {
            let place = jobs[index].node.location
            jobs[index].job.base.source = JobSource(file: place.file, line: place.line, column: place.column)
            do {
                let repo = repo ?? jobs[index].job.base.extraRefs.first?.fullName ?? ""
                try defaults.apply(to: &jobs[index].job.base, repo: repo)
            } catch {
                note(error.description, .presetConflict, at: jobs[index].location("labels"))
            }
            diagnostics += rules.findings(for: jobs[index])
        }
        return jobs
    }

    /// Checks that the presubmits of one repository can be told apart.
    ///
    /// - Parameter central: Jobs of the same repository that were checked before.
    mutating func checkTogether(_ jobs: [ParsedJob<Presubmit>], with central: Presubmits = []) {
        let claims = central.map { JobClaim($0.base, context: $0.context, brancher: $0.brancher) }
        checkTogether(claims + jobs.map { JobClaim($0, context: $0.job.context, brancher: $0.job.brancher) })
    }

    /// Checks that the postsubmits of one repository can be told apart.
    ///
    /// - Parameter central: Jobs of the same repository that were checked before.
    mutating func checkTogether(_ jobs: [ParsedJob<Postsubmit>], with central: [Postsubmit] = []) {
        let claims = central.map { JobClaim($0.base, context: $0.context, brancher: $0.brancher) }
        checkTogether(claims + jobs.map { JobClaim($0, context: $0.job.context, brancher: $0.job.brancher) })
    }

    /// Checks that jobs which a repository brings may run where they want to.
    mutating func checkClusters<Job: ConfiguredJob>(
        _ jobs: [ParsedJob<Job>],
        for repository: RepositoryName,
        _ configuration: InRepoConfiguration
    ) {
        for job in jobs where !configuration.allows(cluster: job.job.base.cluster, for: repository) {
            let message = "jobs of \(repository) must not run on the cluster `\(job.job.base.cluster)`"
            note(message, .clusterNotAllowed, at: job.location("cluster"))
        }
    }

    /// Checks that periodics can be told apart.
    mutating func checkTogether(_ jobs: [ParsedJob<Periodic>]) {
        var first: [String: ParsedJob<Periodic>] = [:]
        for job in jobs {
            if let other = first[job.job.name] {
                let message = "the periodic `\(job.job.name)` is also at \(other.node.location)"
                note(message, .duplicateJob, at: job.location("name"))
            } else {
                first[job.job.name] = job
            }
        }
    }

    /// Checks that no two presets are for the same label and value.
    mutating func checkTogether(_ presets: [Located<Preset>]) {
        var first: [String: SourceLocation] = [:]
        for preset in presets {
            guard let location = preset.location else { continue }
            for (label, value) in preset.value.labels.sorted(by: { $0.key < $1.key }) {
                let pair = "\(label): \(value)"
                if let other = first[pair] {
                    note("a preset for the label `\(pair)` is also at \(other)", .duplicatePreset, at: location)
                } else {
                    first[pair] = location
                }
            }
        }
    }

    private mutating func checkTogether(_ claims: [JobClaim]) {
        for group in Dictionary(grouping: claims, by: \.name).values where group.count > 1 {
            for (claim, other) in JobClaim.clashes(in: group) {
                let message = "the job `\(claim.name)` is also at \(other.location) for a branch of both"
                note(message, .duplicateJob, at: claim.nameLocation)
            }
        }
        for group in Dictionary(grouping: claims, by: \.context).values where group.count > 1 {
            for (claim, other) in JobClaim.clashes(in: group) where claim.name != other.name {
                let message = "the context `\(claim.context)` is also that of `\(other.name)` at \(other.location)"
                note(message, .duplicateContext, at: claim.contextLocation)
            }
        }
    }

    mutating func note(_ message: String, _ code: RuleCode, at location: SourceLocation) {
        diagnostics.append(Diagnostic(at: location, code, message))
    }
}
