import JobModel
import RE2

/// Presubmits like those of kubernetes/kubernetes, and what choosing them one by one needs.
struct MatchingJobs {
    let presubmits: [Presubmit]
    /// Each job's own compiled trigger, which it would keep if there were no index.
    private let triggers: [RegularExpression]

    init(count: Int) {
        presubmits = (0..<count).compactMap(Self.presubmit)
        triggers = presubmits.map(\.trigger)
    }

    /// Paths like those that a large pull request changes.
    static func files(_ count: Int) -> [String] {
        (0..<count).map { "pkg/area-\($0 % 170)/sub-\($0 % 13)/handler_\($0).\($0 % 5 == 0 ? "md" : "go")" }
    }

    /// How many jobs run, found without the index.
    func selectedOneByOne(_ body: String, _ filters: [PresubmitFilter], branch: String, files: [String]) -> Int {
        zip(presubmits, triggers).count { job, trigger in
            guard job.brancher.shouldRun(branch: branch) else { return false }
            if trigger.matches(body) { return true }
            return filters.contains { Self.chooses($0, job, files) }
        }
    }

    private static func chooses(_ filter: PresubmitFilter, _ job: Presubmit, _ files: [String]) -> Bool {
        switch filter {
        case .testAll: job.alwaysRun || job.changes.shouldRun(changes: files)
        case .retest(let contexts):
            !job.needsExplicitTrigger && !contexts.all.contains(job.context)
                && (job.alwaysRun || job.changes.shouldRun(changes: files))
        default: false
        }
    }

    private static func presubmit(_ number: Int) -> Presubmit? {
        let version = number.isMultiple(of: 10) ? "-1.\(number % 40)" : ""
        let base = JobBase(name: "pull-kubernetes-e2e-provider-\(number)\(version)")
        guard var job = try? Presubmit(base: base) else { return nil }
        if number.isMultiple(of: 100), let trigger = try? RegularExpression("(?m)^/bench (all|\(number))\\s*$") {
            job.trigger = trigger
            job.rerunCommand = "/bench \(number)"
        }
        job.brancher = brancher(number)
        job.alwaysRun = number % 10 == 1
        if number % 10 > 5 { job.changes = matcher(number % 150) }
        return job
    }

    private static func brancher(_ number: Int) -> Brancher {
        let made =
            switch number % 4 {
            case 0: try? Brancher(branches: ["release-1\\.\(number % 37)"])
            case 1: try? Brancher(branches: [], skipBranches: ["release-\\d+\\.\\d+"])
            case 2: try? Brancher(branches: ["^master$", "^main$"])
            default: Brancher?.none
            }
        return made ?? Brancher()
    }

    private static func matcher(_ area: Int) -> RegexpChangeMatcher {
        let pattern = "^(cmd/tool-\(area)/|pkg/area-\(area)/.*\\.go$|vendor/example\\.com/\(area)/|hack/.*\(area)\\.sh)"
        return area.isMultiple(of: 10)
            ? RegexpChangeMatcher(skipIfOnlyChanged: try? RegularExpression("\\.md$|^docs/\(area)|OWNERS$"))
            : RegexpChangeMatcher(runIfChanged: try? RegularExpression(pattern))
    }
}
