import JobModel
import RE2
import Settings
import TestSupport
import Testing

@Suite struct RunReasonTests {
    /// Whatever the job and the change, the reason and the decision agree.
    @Test(arguments: 0..<8)
    func reasonsAgreeWithDecisions(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            let branch = try #require(Self.branches.randomElement(using: &random))
            let files = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
                Self.files.randomElement(using: &random)
            }
            let change = ChangeDescription(branch: branch, files: files)
            let presubmit = try Self.presubmit(&random)
            let selected = try await [PresubmitFilter.testAll].selected(
                from: [presubmit],
                branch: branch,
                changes: ChangedFiles(files)
            )
            let runs = !selected.isEmpty
            #expect(presubmit.runReason(for: change).verdict == (runs ? .runs : .skipped), "\(presubmit) \(change)")
            let postsubmit = try Self.postsubmit(&random)
            let runsAfter = try await postsubmit.shouldRun(branch: branch, changes: ChangedFiles(files))
            #expect(
                postsubmit.runReason(for: change).verdict == (runsAfter ? .runs : .skipped),
                "\(postsubmit) \(change)"
            )
        }
    }

    /// Without files a job depends on them exactly where they can make a difference.
    @Test(arguments: 0..<4)
    func unknownFilesDecideWhereTheyCan(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            let branch = try #require(Self.branches.randomElement(using: &random))
            let job = try Self.presubmit(&random)
            let verdict = job.runReason(for: ChangeDescription(branch: branch)).verdict
            let depends = job.brancher.shouldRun(branch: branch) && !job.alwaysRun && job.changes.isSet
            #expect((verdict == .depends) == depends)
            if !depends {
                #expect(verdict == job.runReason(for: ChangeDescription(branch: branch, files: ["x"])).verdict)
            }
        }
    }

    static let branches = ["main", "master", "master-old", "release-1.0", "dev", ""]
    static let files = ["README.md", "docs/a.md", "pkg/a.go", "go.mod"]
    static let branchExpressions = ["main", "^master$", "release-.*", "^dev|x", "(?i)MAIN", "a"]
    static let fileExpressions = [#"\.md$"#, "^docs/", #"\.go$"#, "zzz", ".*"]

    static func brancher(_ random: inout SeededGenerator) throws -> Brancher {
        func some() -> [String] {
            (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
                branchExpressions.randomElement(using: &random)
            }
        }
        return try Brancher(branches: some(), skipBranches: some())
    }

    static func changes(_ random: inout SeededGenerator) throws -> RegexpChangeMatcher {
        let expression = try fileExpressions.randomElement(using: &random).map { try RegularExpression($0) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return RegexpChangeMatcher()
        case 1: return RegexpChangeMatcher(runIfChanged: expression)
        default: return RegexpChangeMatcher(skipIfOnlyChanged: expression)
        }
    }

    static func presubmit(_ random: inout SeededGenerator) throws -> Presubmit {
        var job = try Presubmit(base: JobBase(name: "job"))
        job.brancher = try brancher(&random)
        job.alwaysRun = Int.random(in: 0..<4, using: &random) == 0
        job.changes = job.alwaysRun ? RegexpChangeMatcher() : try changes(&random)
        return job
    }

    static func postsubmit(_ random: inout SeededGenerator) throws -> Postsubmit {
        var job = Postsubmit(base: JobBase(name: "job"))
        job.brancher = try brancher(&random)
        job.alwaysRun = [true, false, nil].randomElement(using: &random) ?? nil
        job.changes = job.alwaysRun == true ? RegexpChangeMatcher() : try changes(&random)
        return job
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var job: String
        var branch = "main"
        var changed: [String]?
        var verdict: RunVerdict
        var words: String

        var testDescription: String { job }
    }

    @Test(arguments: [
        Row(job: "always_run: true", verdict: .runs, words: "runs for every change"),
        Row(job: "context: c", verdict: .skipped, words: "only on /test j"),
        Row(
            job: "run_if_changed: '^a'",
            verdict: .depends,
            words: "depends on changed files: run_if_changed `^a`"
        ),
        Row(
            job: "run_if_changed: '^a'",
            changed: ["b", "ab"],
            verdict: .runs,
            words: "ab matches run_if_changed `^a`"
        ),
        Row(
            job: "run_if_changed: '^a'",
            changed: ["b"],
            verdict: .skipped,
            words: "no changed file matches run_if_changed `^a`"
        ),
        Row(
            job: "skip_if_only_changed: 'md$'",
            changed: ["a.md"],
            verdict: .skipped,
            words: "all changed files match skip_if_only_changed `md$`"
        ),
        Row(
            job: "skip_if_only_changed: 'md$'",
            changed: ["a.md", "b.go"],
            verdict: .runs,
            words: "b.go does not match skip_if_only_changed `md$`"
        ),
        Row(
            job: "always_run: true, branches: [dev, x]",
            verdict: .skipped,
            words: "the branch main is not in branches `dev`, `x`"
        ),
        Row(
            job: "always_run: true, skip_branches: [dev, ai]",
            verdict: .skipped,
            words: "the branch main matches `ai` of skip_branches"
        ),
    ])
    func reasonsInWords(row: Row) async throws {
        let jobs = "presubmits: {o/r: [{name: j, \(row.job), spec: {containers: [{}]}}]}"
        let explanation = try await ExplainedTexts(jobs: jobs).explain(branch: row.branch, changed: row.changed)
        let job = try #require(explanation.presubmits.first)
        #expect(job.verdict == row.verdict)
        #expect(job.reason.description == row.words)
    }
}
