import RE2

/// Finds the presubmits that a comment asks for.
struct TriggerIndex: Sendable {
    private let names: TriggerNames
    private let expressions: RegularExpressionSet
    /// The jobs of each expression.
    private let jobs: [[Int]]

    init(_ presubmits: [Presubmit]) {
        var names: [(name: Substring, job: Int)] = []
        var others = Numbering<RegularExpression>()
        var jobs: [[Int]] = []
        for (job, presubmit) in presubmits.enumerated() {
            if let name = presubmit.nameInTrigger {
                names.append((name, job))
                continue
            }
            let expression = others.number(of: presubmit.trigger)
            if expression == jobs.count { jobs.append([]) }
            jobs[expression].append(job)
        }
        self.names = TriggerNames(names)
        expressions = RegularExpressionSet(others.values)
        self.jobs = jobs
    }

    /// Whether a comment without a line that begins with `/test` may ask for a job.
    var hasUnusualTriggers: Bool { !jobs.isEmpty }

    /// The jobs that a comment asks for, in no order; one may be there more than once.
    func jobs(askedForBy text: String) -> [Int] {
        names.jobs(askedForBy: text) + expressions.matches(text).flatMap { jobs[$0] }
    }
}

extension Presubmit {
    fileprivate var nameInTrigger: Substring? {
        guard let ownTrigger else { return TriggerName.isValid(name) ? name[...] : nil }
        return ownTrigger.options.isEmpty ? TriggerName.name(in: ownTrigger.pattern) : nil
    }
}
