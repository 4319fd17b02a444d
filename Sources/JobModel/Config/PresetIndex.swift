/// Presets by a label that a job must have to get them, so that a job is compared with a few of them, not all.
struct PresetIndex: Hashable, Sendable {
    private let presets: [Preset]
    /// The positions of presets without a label.
    private var forAll: [Int] = []
    /// The positions of the others, by one of their labels.
    private var byLabel: [String: [Int]] = [:]

    init(_ presets: [Preset]) {
        self.presets = presets
        for (position, preset) in presets.enumerated() {
            if let label = preset.labels.keys.min() {
                byLabel[label, default: []].append(position)
            } else {
                forAll.append(position)
            }
        }
    }

    /// The presets that a job with these labels gets, in their order.
    func presets(for labels: [String: String]) -> [Preset] {
        let candidates = labels.keys.reduce(into: forAll) { $0 += byLabel[$1] ?? [] }
        return candidates.sorted().map { presets[$0] }.filter { $0.applies(to: labels) }
    }
}
