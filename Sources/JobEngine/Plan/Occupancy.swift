/// How many places are taken, in all, of each job and of each queue.
struct Occupancy {
    private(set) var total = 0
    private var byJob: [String: Int] = [:]
    private var byQueue: [String: Int] = [:]

    /// Whether all places are taken.
    func isFull(_ limits: JobLimits) -> Bool {
        limits.maxConcurrency > 0 && total >= limits.maxConcurrency
    }

    /// Whether there is a place for one more.
    func hasPlace(for facts: JobFacts, _ limits: JobLimits) -> Bool {
        guard !isFull(limits) else { return false }
        let fitsJob = facts.maxConcurrency <= 0 || byJob[facts.job, default: 0] < facts.maxConcurrency
        guard fitsJob, !facts.queue.isEmpty else { return fitsJob }
        let capacity = limits.queueCapacities[facts.queue] ?? 0
        return capacity < 0 || byQueue[facts.queue, default: 0] < capacity
    }

    /// Takes a place.
    mutating func enter(_ facts: JobFacts) {
        total += 1
        reserve(facts)
    }

    /// Lets those that come later find a job before them that waits for its own limit. Others may pass.
    mutating func reserve(_ facts: JobFacts) {
        byJob[facts.job, default: 0] += 1
        if !facts.queue.isEmpty {
            byQueue[facts.queue, default: 0] += 1
        }
    }

    /// Gives a place back.
    mutating func leave(_ facts: JobFacts) {
        total -= 1
        Self.decrement(&byJob, facts.job)
        if !facts.queue.isEmpty {
            Self.decrement(&byQueue, facts.queue)
        }
    }

    private static func decrement(_ counts: inout [String: Int], _ key: String) {
        let count = counts[key, default: 0] - 1
        counts[key] = count > 0 ? count : nil
    }
}
