/// Finds which patterns end at a byte, for each byte of a text in turn.
///
/// A state is the longest end of the text so far that begins a pattern. States are numbered breadth first, so that the
/// children of one follow each other and a state costs 17 bytes, however many patterns there are.
struct Automaton: Sendable {
    typealias State = UInt32

    static let start: State = 0

    /// How many bytes each state stands for.
    private(set) var depths: [UInt32] = [0]
    /// The length of the longest pattern that ends in each state; 0 for none.
    private(set) var matches: [UInt32] = [0]
    /// The byte that leads to each state.
    private var labels: [UInt8] = [0]
    /// The first child of each state; its last is before the first of the next state.
    private var children: [State] = []
    /// The state of each state's text without its first bytes, as few of them as possible.
    private var fallbacks: [State] = [0]
    /// The first step of each byte.
    private var firstSteps = [State](repeating: 0, count: 256)

    /// Whether there are no patterns.
    var isEmpty: Bool { depths.count == 1 }

    init(patterns: Set<[UInt8]>) {
        var level = [patterns.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }[...]]
        var depth = 0
        while !level.isEmpty {
            var next: [ArraySlice<[UInt8]>] = []
            for group in level {
                children.append(State(depths.count))
                for branch in Self.branches(of: group, at: depth) {
                    add(branch, depth: depth + 1)
                    next.append(branch)
                }
            }
            level = next
            depth += 1
        }
        children.append(State(depths.count))
        for child in childRange(of: Self.start) { firstSteps[Int(labels[child])] = State(child) }
        linkFallbacks()
    }

    /// The state after one more byte.
    func step(from state: State, _ byte: UInt8) -> State {
        var state = state
        while state != Self.start {
            if let child = child(of: state, byte) { return child }
            state = fallbacks[Int(state)]
        }
        return firstSteps[Int(byte)]
    }

    private func childRange(of state: State) -> Range<Int> {
        Int(children[Int(state)])..<Int(children[Int(state) + 1])
    }

    private func child(of state: State, _ byte: UInt8) -> State? {
        var (low, high) = (Int(children[Int(state)]), Int(children[Int(state) + 1]))
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return low < Int(children[Int(state) + 1]) && labels[low] == byte ? State(low) : nil
    }

    private mutating func add(_ branch: ArraySlice<[UInt8]>, depth: Int) {
        guard let pattern = branch.first else { return }
        labels.append(pattern[depth - 1])
        depths.append(UInt32(depth))
        matches.append(pattern.count == depth ? UInt32(depth) : 0)
        fallbacks.append(0)
    }

    /// A shorter text comes earlier in the numbering, so its fallback is known when it is asked for.
    private mutating func linkFallbacks() {
        for parent in 0..<depths.count {
            for child in childRange(of: State(parent)) {
                if parent != 0 {
                    fallbacks[child] = step(from: fallbacks[parent], labels[child])
                }
                matches[child] = max(matches[child], matches[Int(fallbacks[child])])
            }
        }
    }

    /// Sorted patterns with the same first bytes, parted by the byte that follows; those that end here are left out.
    private static func branches(of group: ArraySlice<[UInt8]>, at depth: Int) -> [ArraySlice<[UInt8]>] {
        var branches: [ArraySlice<[UInt8]>] = []
        var first = group.startIndex
        while first < group.endIndex {
            guard group[first].count > depth else {
                first += 1
                continue
            }
            let byte = group[first][depth]
            let end = group[first...].firstIndex { $0[depth] != byte } ?? group.endIndex
            branches.append(group[first..<end])
            first = end
        }
        return branches
    }
}
