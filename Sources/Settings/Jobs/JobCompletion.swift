import JobModel
import YAML

/// Makes complete and checked jobs of what one file says.
struct JobCompletion {
    private let decoder: YAMLDecoder
    /// What completes jobs; without it only their form is checked.
    private let context: JobContext?
    private let rules: JobRules?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ context: JobContext?, _ decoder: YAMLDecoder) {
        self.context = context
        self.decoder = decoder
        rules = context.map { JobRules(podNamespace: $0.defaults.podNamespace, queues: $0.queues) }
    }

    /// Completes the jobs of a file.
    ///
    /// - Parameter found: What was found as the file was read.
    mutating func complete(_ file: JobFile, found: [Diagnostic] = []) -> CompleteJobs {
        var jobs = CompleteJobs(presets: file.presets)
        for (repo, parsed) in file.presubmits { jobs.presubmits[repo] = complete(parsed, repo: repo) }
        for (repo, parsed) in file.postsubmits { jobs.postsubmits[repo] = complete(parsed, repo: repo) }
        jobs.periodics = complete(file.periodics, repo: nil)
        jobs.diagnostics = found + diagnostics
        return jobs
    }

    /// Decodes and completes jobs of a repository (`ORG/REPO`; nil for periodics) and checks each by itself. Those that
    /// can't be decoded are left out.
    mutating func complete<Job: ConfiguredJob>(_ jobs: [ParsedJob<Job>], repo: String?) -> [CompleteJob<Job>] {
        jobs.compactMap { complete($0, repo: repo) }
    }

    private mutating func complete<Job: ConfiguredJob>(_ parsed: ParsedJob<Job>, repo: String?) -> CompleteJob<Job>? {
        let decoded = decoder.decodeForChecking(Job.self, from: parsed.node)
        diagnostics += decoded.diagnostics
        guard let context, let rules, var job = decoded.value else { return nil }
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
            contextPlace: CompleteJob.Place(parsed.location("context")),
            clusterPlace: CompleteJob.Place(parsed.location("cluster"))
        )
    }
}
