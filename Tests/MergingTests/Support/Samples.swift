import ForgeModel
import Foundation
import JobModel
import RE2
import Settings

@testable import Merging

let lantern = RepositoryName(owner: "harbor", name: "lantern")
let noon = Date(timeIntervalSince1970: 1_790_000_000)

/// A commit's id: the text, filled up to forty characters with one that no text ends in.
func sha(_ text: String) -> CommitSHA {
    CommitSHA(text + String(repeating: "z", count: max(0, 40 - text.utf8.count)))
}

extension PoolPullRequest {
    /// An open pull request into `main` with the labels that the sample query wants.
    static func sample(
        _ number: Int = 14,
        contexts: [HeadContext] = [],
        change: (inout PoolPullRequest) -> Void = { _ in }
    ) -> PoolPullRequest {
        var pull = PoolPullRequest(
            id: ThreadID(lantern, number),
            title: "Change \(number)",
            author: "ada",
            baseBranch: "main",
            baseSHA: sha("b0"),
            headBranch: "topic-\(number)",
            headSHA: sha("c\(number)"),
            labels: ["lgtm", "approved"],
            headContexts: contexts,
            updatedAt: noon
        )
        change(&pull)
        return pull
    }
}

extension HeadContext {
    static func sample(_ name: String, _ state: CommitStatus.State, on base: CommitSHA? = nil) -> HeadContext {
        let description = StatusDescription.make("Job ended.", baseSHA: base)
        return HeadContext(CommitStatus(context: name, state: state, description: description))
    }
}

extension Presubmit {
    /// A required job that always runs.
    static func sample(_ name: String, change: (inout Presubmit) -> Void = { _ in }) -> Presubmit {
        // The name is a plain word, so its expression is valid.
        var job = try! Presubmit(base: JobBase(name: name))
        job.alwaysRun = true
        change(&job)
        return job
    }
}

extension ProwJob {
    /// A run of a job for a pull request on a base.
    static func sample(
        _ job: String,
        _ state: ProwJobState,
        pull: PoolPullRequest = .sample(),
        on base: CommitSHA = sha("b1"),
        byTide: Bool = false,
        tree: String? = nil
    ) -> ProwJob {
        let spec = ProwJobSpec(
            presubmit: .sample(job),
            refs: Refs(pull: pull, base: base, linkURL: "https://github.com")
        )
        var run = ProwJob.make(
            name: UUID().uuidString,
            namespace: "default",
            spec: spec,
            labels: byTide ? [ProwJobKey.createdByTide: "true"] : [:],
            trust: .trusted,
            at: noon,
            state: state
        )
        run.metadata.annotations[JobAnnotation.testedTree] = tree
        if state == .pending { run.status.pendingTime = noon }
        if state.isTerminal { run.status.completionTime = noon }
        return run
    }
}

extension TideQuery {
    /// The query of the sandbox: labelled pull requests into `main` that nothing holds back.
    static func sample(change: (inout TideQuery) -> Void = { _ in }) -> TideQuery {
        var query = TideQuery()
        query.repos = ["harbor/lantern"]
        query.labels = ["lgtm", "approved"]
        query.missingLabels = ["do-not-merge/hold", "do-not-merge/work-in-progress"]
        query.includedBranches = ["main"]
        change(&query)
        return query
    }
}

extension TideConfiguration {
    static func sample(change: (inout TideConfiguration) -> Void = { _ in }) -> TideConfiguration {
        var tide = TideConfiguration()
        tide.queries = [.sample()]
        change(&tide)
        return tide
    }
}

extension Candidate {
    /// A candidate whose required jobs are `unit` and, where named, others; its contexts are as given.
    static func sample(
        _ number: Int = 14,
        required: [String] = ["unit"],
        contexts: [HeadContext] = [.sample("unit", .success)],
        jobs: [(String, ProwJobState, String)] = [],
        change: (inout Candidate) -> Void = { _ in }
    ) -> Candidate {
        let pull = PoolPullRequest.sample(number, contexts: contexts)
        var policy = ContextPolicy()
        policy.required = Set(required)
        var candidate = Candidate(
            pull: pull,
            required: required.map { .sample($0) },
            policy: policy,
            jobs: jobs.map { .sample($0.0, $0.1, pull: pull, on: sha($0.2)) }
        )
        change(&candidate)
        return candidate
    }
}
