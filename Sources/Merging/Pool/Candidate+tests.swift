import ForgeModel
import JobModel

extension Candidate {
    /// The best result of each required job on a base, in the order of the jobs.
    ///
    /// A test counts when a job ran on exactly this base and head, or when the context is green and its description
    /// names this base, or counts for every one: the job itself may be gone by then.
    func results(on base: CommitSHA) -> [(job: Presubmit, result: TestResult)] {
        let jobs = runs(on: base)
        return required.map { ($0, result(of: $0.context, among: jobs, base: base)) }
    }

    private func result(of context: String, among jobs: [ProwJob], base: CommitSHA) -> TestResult {
        let runs = jobs.filter { $0.spec.context == context }
        if let passed = runs.first(where: { $0.status.state == .success }) { return .passed(passed) }
        let isPosted = pull.headContexts.contains {
            $0.name == context && $0.state == .success
                && ($0.status.description.contains(StatusDescription.stickyMark)
                    || StatusDescription.baseSHA(in: $0.status.description) == base)
        }
        if isPosted { return .passed(nil) }
        if let running = runs.first(where: { !$0.status.state.isTerminal }) { return .running(running) }
        return runs.first.map { .failed($0) } ?? .missing
    }

    /// How far all tests together have come.
    func progress(on base: CommitSHA) -> TestProgress {
        let results = results(on: base).map(\.result)
        if results.allSatisfy(\.isPassed) { return .success }
        return results.allSatisfy { $0.isPassed || $0.isRunning } ? .pending : .missing
    }

    /// The required jobs that never ran on a base. One that ran and failed is not repeated by itself.
    func untested(on base: CommitSHA) -> [Presubmit] {
        results(on: base).filter { $0.result == .missing }.map(\.job)
    }

    /// The tree that the tests on a base had; nil when no job says so.
    func testedTree(on base: CommitSHA) -> String? {
        let contexts = Set(required.map(\.context))
        return runs(on: base).first {
            $0.status.state == .success && contexts.contains($0.spec.context) && $0.testedTree != nil
        }?.testedTree
    }

    /// The runs that tested exactly this head on a base, newest first.
    private func runs(on base: CommitSHA) -> [ProwJob] {
        jobs.filter { $0.spec.refs?.baseSHA == base.text && $0.tests(only: pull.headSHA) }
    }
}

extension ProwJob {
    /// Whether the job tests this head and nothing with it.
    func tests(only head: CommitSHA) -> Bool { spec.refs?.pulls.map(\.sha) == [head.text] }
}
