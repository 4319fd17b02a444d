import ForgeModel
import JobModel
import YAML

/// Checks jobs that are right by themselves against each other.
struct JobsTogether {
    private(set) var diagnostics: [Diagnostic] = []

    /// Checks that the jobs of one repository can be told apart.
    ///
    /// - Parameter central: Jobs of the same repository that were checked before.
    mutating func check<Job: ReportedJob>(_ jobs: [CompleteJob<Job>], with central: [Job] = []) {
        guard jobs.count + central.count > 1 else { return }
        let claims = central.map(JobClaim.init) + jobs.map(JobClaim.init)
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

    /// Checks that jobs which a repository brings may run where they want to.
    mutating func checkClusters<Job: ConfiguredJob>(
        _ jobs: [CompleteJob<Job>],
        for repository: RepositoryName,
        _ configuration: InRepoConfiguration
    ) {
        for job in jobs where !configuration.allows(cluster: job.job.base.cluster, for: repository) {
            let message = "jobs of \(repository) must not run on the cluster `\(job.job.base.cluster)`"
            note(message, .clusterNotAllowed, at: job.location(job.clusterPlace))
        }
    }

    /// Checks that periodics can be told apart.
    mutating func check(_ jobs: [CompleteJob<Periodic>]) {
        var first: [String: Int] = [:]
        for (position, job) in jobs.enumerated() {
            if let other = first[job.job.name] {
                let message = "the periodic `\(job.job.name)` is also at \(jobs[other].location)"
                note(message, .duplicateJob, at: job.location(job.namePlace))
            } else {
                first[job.job.name] = position
            }
        }
    }

    /// Checks that no two presets are for the same label and value.
    mutating func check(_ presets: [Located<Preset>]) {
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

    private mutating func note(_ message: String, _ code: RuleCode, at location: SourceLocation) {
        diagnostics.append(Diagnostic(at: location, code, message))
    }
}
