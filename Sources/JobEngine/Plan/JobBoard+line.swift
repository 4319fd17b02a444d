import JobModel

extension JobBoard {
    /// Lets in those that have a place, the oldest first.
    mutating func startsFromLine() -> [EngineAction] {
        guard isLineStale, !occupancy.isFull(limits) else { return [] }
        isLineStale = false
        var seen = occupancy
        var starts: [EngineAction] = []
        var waiting: [JobPlace] = []
        while let place = line.first, !seen.isFull(limits) {
            line.removeFirst()
            guard let entry = entries[place.name], entry.place == place else { continue }
            if !waits(entry) {
                entries[place.name]?.isInLine = false
            } else if seen.hasPlace(for: entry.facts, limits) {
                entries[place.name]?.isInLine = false
                seen.enter(entry.facts)
                starts.append(.drive(place.name))
            } else {
                seen.reserve(entry.facts)
                waiting.append(place)
            }
        }
        if !waiting.isEmpty { line = ArraySlice(waiting) + line }
        return starts
    }

    /// Puts a job into the line at its place.
    mutating func enterLine(_ name: String) {
        guard let entry = entries[name], waits(entry) else { return }
        isLineStale = true
        guard !entry.isInLine else { return }
        entries[name]?.isInLine = true
        var (low, high) = (line.startIndex, line.endIndex)
        if let last = line.last, last < entry.place { low = high }
        while low < high {
            let middle = low + (high - low) / 2
            if line[middle] < entry.place { low = middle + 1 } else { high = middle }
        }
        line.insert(entry.place, at: low)
    }

    /// Counts whether a job takes a place, after anything that may have changed that.
    mutating func settle(_ name: String) {
        guard let entry = entries[name] else { return }
        let holdsPlace = holdsPlace(entry)
        guard holdsPlace != entry.holdsPlace else { return }
        entries[name]?.holdsPlace = holdsPlace
        if holdsPlace { occupancy.enter(entry.facts) } else { leavePlace(entry.facts) }
    }

    /// Gives a place back to those that wait.
    mutating func leavePlace(_ facts: JobFacts) {
        occupancy.leave(facts)
        isLineStale = true
    }

    private func waits(_ entry: Entry) -> Bool {
        entry.facts.state == .triggered && !entry.facts.hasRun && entry.newer == nil && knowsQueue(of: entry.facts)
            && !inProgress.contains(.drive(entry.place.name))
    }

    /// Whether the queue of a job is configured, or it has none.
    func knowsQueue(of facts: JobFacts) -> Bool {
        facts.queue.isEmpty || limits.queueCapacities[facts.queue] != nil
    }

    /// A job that has a build id may have a run, also when the bot ended before it could store that.
    private func holdsPlace(_ entry: Entry) -> Bool {
        switch entry.facts.state {
        case .pending: true
        case .triggered: entry.facts.hasRun || inProgress.contains(.drive(entry.place.name))
        case .aborted, .success, .failure, .error: entry.facts.hasRun
        case .scheduling: false
        }
    }
}
