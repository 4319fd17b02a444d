import JobModel
import YAML

/// Makes complete and checked jobs of what one file says.
struct JobCompletion {
    private let context: JobContext
    private let rules: JobRules
    private(set) var diagnostics: [Diagnostic] = []

    init(_ context: JobContext) {
        self.context = context
        self.rules = JobRules(podNamespace: context.defaults.podNamespace, queues: context.queues)
    }

    /// Completes the jobs of a file.
    ///
    /// - Parameter found: What was found as the file was read.
    static func checked(_ file: JobFile, _ context: JobContext, found: [Diagnostic] = []) -> CompleteJobs {
        var completion = JobCompletion(context)
        var jobs = CompleteJobs(presets: file.presets)
        for (repo, parsed) in file.presubmits { jobs.presubmits[repo] = completion.complete(parsed, repo: repo) }
        for (repo, parsed) in file.postsubmits { jobs.postsubmits[repo] = completion.complete(parsed, repo: repo) }
        jobs.periodics = completion.complete(file.periodics, repo: nil)
        jobs.diagnostics = found + completion.diagnostics
        return jobs
    }

    /// Completes jobs of a repository (`ORG/REPO`; nil for periodics) and checks each by itself.
    mutating func complete<Job: ConfiguredJob>(_ jobs: [ParsedJob<Job>], repo: String?) -> [CompleteJob<Job>] {
        jobs.map { complete($0, repo: repo) }
    }

    private mutating func complete<Job: ConfiguredJob>(_ parsed: ParsedJob<Job>, repo: String?) -> CompleteJob<Job> {
        var job = parsed.job
        let place = parsed.node.location
        job.base.source = JobSource(file: place.file, line: place.line, column: place.column)
        var pod: PodOutline?
        do {
            pod = try context.defaults.apply(to: &job.base, repo: repo ?? job.base.extraRefs.first?.fullName ?? "")
        } catch {
            pod = job.base.spec?.outline
            diagnostics.append(Diagnostic(at: parsed.location("labels"), .presetConflict, error.description))
        }
        diagnostics += rules.findings(for: job, pod: pod, at: parsed.node)
        return CompleteJob(
            job: job,
            namePlace: CompleteJob.Place(parsed.location("name")),
            contextPlace: CompleteJob.Place(parsed.location("context"))
        )
    }
}
