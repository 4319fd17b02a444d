import Foundation
import JobModel
import TestSupport

@testable import JobEngine

/// Random changes of jobs, told to a ``JobBoard`` one after the other.
struct BoardHistory {
    private var random: SeededGenerator
    private var board = JobBoard()
    private var inProgress: Set<EngineAction> = []
    private var limits = JobLimits(maxConcurrency: 4, queueCapacities: ["narrow": 1, "wide": -1, "shut": 0])
    private var created = 0
    /// The jobs that are not complete, in the order of their creation.
    private(set) var jobs: [ProwJob] = []
    /// Those that started, or that came to the line late, from a scheduler.
    private var started: Set<String> = []
    /// The numbers of jobs in the order in which they started first, by what makes jobs equal.
    private(set) var starts: [String: [Int]] = [:]

    /// Whether newer jobs may replace older ones.
    private let replaces: Bool

    init(seed: UInt64, replaces: Bool = true) {
        random = SeededGenerator(seed: seed)
        self.replaces = replaces
    }

    /// Lets something happen.
    mutating func change() {
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4: create()
        case 4..<7: finish()
        case 7..<10: progress()
        case 10: limits.maxConcurrency = Int.random(in: 0...4, using: &random)
        default: limits.queueCapacities["shut"] = Bool.random(using: &random) ? 0 : nil
        }
    }

    /// What the board decides, and what it should.
    mutating func decide() -> (Set<EngineAction>, Set<EngineAction>) {
        let expected = ReferencePlan(limits: limits).actions(for: jobs, inProgress: inProgress)
        let actions = board.nextActions(limits: limits)
        inProgress.formUnion(actions)
        for case .drive(let name) in actions {
            guard let job = jobs.first(where: { $0.name == name }), !started.contains(name) else { continue }
            started.insert(name)
            let kind = "\(job.spec.job) \(job.spec.jobQueueName)"
            starts[kind, default: []].append(Int(name.dropFirst(4)) ?? 0)
        }
        return (Set(actions), expected)
    }

    /// Opens every queue, and completes what runs until nothing is left.
    mutating func drain() {
        limits.queueCapacities["shut"] = 1
        for _ in 0..<10_000 where !jobs.isEmpty {
            _ = decide()
            for action in inProgress {
                complete(action.job)
                finished(action)
            }
        }
    }

    private mutating func create() {
        created += 1
        let kind = Int.random(in: 0..<3, using: &random)
        let job = ProwJob.planned(
            "job-\(created)",
            job: "unit-\(kind)",
            pull: Int.random(in: 1...6, using: &random),
            type: Bool.random(using: &random) && replaces ? .presubmit : .batch,
            state: Int.random(in: 0..<8, using: &random) == 0 ? .scheduling : .triggered,
            maxConcurrency: kind,
            queue: ["", "", "narrow", "wide", "shut"].randomElement(using: &random) ?? ""
        )
        jobs.append(job)
        if job.status.state == .scheduling { started.insert(job.name) }
        _ = board.note(job)
    }

    /// Ends an action that is in progress, which may or may not have done anything.
    private mutating func finish() {
        guard let action = inProgress.sorted(by: { "\($0)" < "\($1)" }).randomElement(using: &random) else { return }
        switch action {
        case .schedule(let name): set(name) { $0.state = .triggered }
        case .supersede(let name, _): set(name) { $0.state = .aborted }
        case .reject(let name, _), .tearDown(let name): complete(name)
        case .drive(let name):
            if Bool.random(using: &random) { complete(name) }
        }
        finished(action)
    }

    /// Starts or aborts a job, or loses its run.
    private mutating func progress() {
        guard let job = jobs.randomElement(using: &random) else { return }
        switch (job.status.state, Int.random(in: 0..<3, using: &random)) {
        case (.triggered, 0..<2) where inProgress.contains(.drive(job.name)):
            set(job.name) { ($0.state, $0.buildID) = (.pending, "1") }
        case (.pending, 0): set(job.name) { ($0.state, $0.buildID) = (.triggered, "") }
        case (.triggered, _), (.pending, _): set(job.name) { $0.state = .aborted }
        default: break
        }
    }

    private mutating func finished(_ action: EngineAction) {
        inProgress.remove(action)
        board.finished(action)
    }

    private mutating func set(_ name: String, _ change: (inout ProwJobStatus) -> Void) {
        guard let index = jobs.firstIndex(where: { $0.name == name }) else { return }
        change(&jobs[index].status)
        _ = board.note(jobs[index])
    }

    private mutating func complete(_ name: String) {
        guard let index = jobs.firstIndex(where: { $0.name == name }) else { return }
        var job = jobs.remove(at: index)
        job.status.completionTime = .sample
        _ = board.note(job)
    }
}
