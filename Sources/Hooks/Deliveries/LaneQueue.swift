import DequeModule

/// Hands out queued deliveries: those of one lane one at a time and in order, those of several lanes side by side.
actor LaneQueue {
    private var waiting: [QueuedDelivery.Lane: Deque<QueuedDelivery>] = [:]
    private var busy: Set<QueuedDelivery.Lane> = []
    private var ready: Deque<QueuedDelivery.Lane> = []
    private var takers: Deque<CheckedContinuation<QueuedDelivery?, Never>> = []
    private var isClosed = false
    private(set) var count = 0

    /// Adds a delivery behind the others of its lane.
    func add(_ delivery: QueuedDelivery) {
        count += 1
        waiting[delivery.lane, default: []].append(delivery)
        if !busy.contains(delivery.lane), waiting[delivery.lane]?.count == 1 { ready.append(delivery.lane) }
        handOut()
    }

    /// The next delivery whose lane is free; nil once the queue is closed. Give the lane back with ``finished(_:)``.
    func next() async -> QueuedDelivery? {
        if isClosed { return nil }
        if let delivery = takeReady() { return delivery }
        return await withCheckedContinuation { takers.append($0) }
    }

    /// Frees a lane.
    func finished(_ lane: QueuedDelivery.Lane) {
        busy.remove(lane)
        if waiting[lane] != nil { ready.append(lane) }
        handOut()
    }

    /// Ends the queue: nobody gets a delivery any more.
    func close() {
        isClosed = true
        for taker in takers { taker.resume(returning: nil) }
        takers = []
    }

    private func handOut() {
        while !takers.isEmpty, let delivery = takeReady() {
            takers.removeFirst().resume(returning: delivery)
        }
    }

    private func takeReady() -> QueuedDelivery? {
        guard !isClosed, let lane = ready.popFirst(), let delivery = waiting[lane]?.popFirst() else { return nil }
        if waiting[lane]?.isEmpty == true { waiting[lane] = nil }
        busy.insert(lane)
        count -= 1
        return delivery
    }
}
