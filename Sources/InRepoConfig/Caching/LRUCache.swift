import DequeModule

/// Keeps values up to a total cost; what was used least lately goes first.
struct LRUCache<Key: Hashable, Value> {
    private struct Entry {
        var value: Value
        var cost: Int
        var lastUse: Int
    }

    /// What all values may cost together.
    let capacity: Int
    /// What the kept values cost together.
    private(set) var cost = 0
    private var entries: [Key: Entry] = [:]
    /// Every use in its order; those that a later one of the same key outdated are skipped.
    private var uses: Deque<(key: Key, time: Int)> = []
    private var time = 0

    /// Makes an empty cache.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// How many values are kept.
    var count: Int { entries.count }

    /// The value for a key; nil where it is not kept. Looking is a use.
    mutating func value(for key: Key) -> Value? {
        guard let entry = entries[key] else { return nil }
        touch(key)
        return entry.value
    }

    /// Keeps a value, unless it alone costs more than the capacity.
    ///
    /// - Returns: How many others had to go.
    @discardableResult
    mutating func insert(_ value: Value, for key: Key, cost newCost: Int) -> Int {
        if let old = entries.removeValue(forKey: key) { cost -= old.cost }
        guard newCost <= capacity else { return 0 }
        entries[key] = Entry(value: value, cost: newCost, lastUse: time)
        cost += newCost
        touch(key)
        var evictions = 0
        while cost > capacity, let use = uses.popFirst() {
            guard let entry = entries[use.key], entry.lastUse == use.time else { continue }
            entries[use.key] = nil
            cost -= entry.cost
            evictions += 1
        }
        return evictions
    }

    private mutating func touch(_ key: Key) {
        time += 1
        entries[key]?.lastUse = time
        uses.append((key, time))
        guard uses.count > 2 * entries.count + 64 else { return }
        let entries = entries
        uses = uses.filter { entries[$0.key]?.lastUse == $0.time }
    }
}
