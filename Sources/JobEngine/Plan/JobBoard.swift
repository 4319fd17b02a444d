import JobModel

/// The jobs that are not complete, what is being done about them, and what is to be done next: a pure decision.
///
/// Jobs start in the order of their creation. A job that must wait for its own limit lets others pass; one that waits
/// for the limit of all holds back those that came after it, so that none starves. Asking for what is next costs as
/// much as has changed, not as much as there is.
struct JobBoard {
    /// A job on the board.
    struct Entry {
        let place: JobPlace
        var facts: JobFacts
        /// The version of the job that the facts are from.
        var version: ResourceVersion
        /// Whether it takes a place of those that may run.
        var holdsPlace = false
        /// Whether it stands in the line of those that wait.
        var isInLine = false
        /// The newer job that replaces it.
        var newer: String?
    }

    var entries: [String: Entry] = [:]
    var limits = JobLimits()
    var occupancy = Occupancy()
    /// Those that wait for their start, in order; some of them may not any more.
    var line: ArraySlice<JobPlace> = []
    /// Whether somebody in the line may have got a place since it was looked at: one was given back, or not waited for.
    var isLineStale = false
    private(set) var inProgress: Set<EngineAction> = []
    private var changed: Set<String> = []
    private var identities: [JobIdentity: Set<String>] = [:]
    private var arrivals = 0
    /// Jobs that the engine completed, and whose completion the watch of the store has not told yet.
    private var completed: Set<String> = []

    /// Takes note of a job, or forgets it when it is complete. Gives whether something may have to be done.
    ///
    /// `isOwn` says that the engine stored the job itself, and knows it before the watch of the store does.
    mutating func note(_ job: ProwJob, isOwn: Bool = false) -> Bool {
        guard !job.isComplete else {
            let wasKnown = forget(job.name)
            if isOwn, wasKnown { completed.insert(job.name) } else if !isOwn { completed.remove(job.name) }
            return wasKnown
        }
        // An echo of the time before its completion.
        guard !completed.contains(job.name) else { return false }
        let facts = JobFacts(job)
        let version = ResourceVersion(rawValue: job.metadata.resourceVersion)
        if let entry = entries[job.name] {
            guard !version.precedes(entry.version) else { return false }
            entries[job.name]?.version = version
            guard entry.facts != facts else { return false }
            replace(job.name, entry, by: facts)
        } else {
            arrivals += 1
            let place = JobPlace(creation: job.creation, arrival: arrivals, name: job.name)
            entries[job.name] = Entry(place: place, facts: facts, version: version)
            join(facts.identity, job.name)
        }
        settle(job.name)
        changed.insert(job.name)
        return true
    }

    /// Forgets a job that is not stored any more.
    mutating func remove(_ name: String) {
        completed.remove(name)
        forget(name)
    }

    /// Forgets all jobs but these, which a fresh listing has.
    mutating func keep(_ names: Set<String>) {
        completed = []
        for name in entries.keys where !names.contains(name) { forget(name) }
    }

    /// Takes note that an action is over, whatever came of it.
    mutating func finished(_ action: EngineAction) {
        inProgress.remove(action)
        settle(action.job)
        changed.insert(action.job)
    }

    /// What is to be done now, which counts as in progress from here on.
    mutating func nextActions(limits: JobLimits) -> [EngineAction] {
        if self.limits != limits {
            self.limits = limits
            isLineStale = true
            changed.formUnion(entries.filter { $0.value.facts.state == .triggered }.keys)
        }
        let names = changed.compactMap { entries[$0]?.place }.sorted().map(\.name)
        changed = []
        var actions: [EngineAction] = []
        for name in names {
            let new = newActions(for: name)
            begin(new)
            actions += new
        }
        let starts = startsFromLine()
        begin(starts)
        return actions + starts
    }

    /// Counts actions as in progress.
    mutating func begin(_ actions: [EngineAction]) {
        inProgress.formUnion(actions)
        for case .drive(let name) in actions { settle(name) }
    }

    private mutating func newActions(for name: String) -> [EngineAction] {
        guard let facts = entries[name]?.facts else { return [] }
        var actions = facts.identity.map { replacements(in: $0) } ?? []
        if entries[name]?.newer == nil {
            switch facts.state {
            case .scheduling: actions.append(.schedule(name))
            case .triggered: actions += wait(name, facts)
            case .pending: actions.append(.drive(name))
            case .aborted, .success, .failure, .error: actions.append(.tearDown(name))
            }
        }
        return actions.filter { !inProgress.contains($0) }
    }

    /// Puts a job that waits for its start into the line; one that may have a run has its place already.
    private mutating func wait(_ name: String, _ facts: JobFacts) -> [EngineAction] {
        guard !facts.hasRun else { return [.drive(name)] }
        guard knowsQueue(of: facts) else {
            let reason = "The job's queue `\(facts.queue)` is not configured; add it to `plank.job_queue_capacities`."
            return [.reject(name, reason: reason)]
        }
        enterLine(name)
        return []
    }

    /// Marks which jobs of an identity are replaced by the newest one.
    private mutating func replacements(in identity: JobIdentity) -> [EngineAction] {
        let places = (identities[identity] ?? []).compactMap { entries[$0]?.place }.sorted()
        guard let newest = places.last else { return [] }
        entries[newest.name]?.newer = nil
        return places.dropLast().map { place in
            entries[place.name]?.newer = newest.name
            isLineStale = true
            return .supersede(place.name, by: newest.name)
        }
    }

    private mutating func replace(_ name: String, _ entry: Entry, by facts: JobFacts) {
        if entry.isInLine { isLineStale = true }
        if entry.holdsPlace { leavePlace(entry.facts) }
        leave(entry.facts.identity, name)
        entries[name]?.facts = facts
        entries[name]?.holdsPlace = false
        entries[name]?.newer = nil
        join(facts.identity, name)
    }

    @discardableResult
    private mutating func forget(_ name: String) -> Bool {
        guard let entry = entries.removeValue(forKey: name) else { return false }
        if entry.isInLine { isLineStale = true }
        if entry.holdsPlace { leavePlace(entry.facts) }
        leave(entry.facts.identity, name)
        return true
    }

    private mutating func join(_ identity: JobIdentity?, _ name: String) {
        guard let identity else { return }
        identities[identity, default: []].insert(name)
    }

    private mutating func leave(_ identity: JobIdentity?, _ name: String) {
        guard let identity, var names = identities[identity] else { return }
        names.remove(name)
        identities[identity] = names.isEmpty ? nil : names
        changed.formUnion(names)
    }
}
