extension Duration {
    /// The duration for people, in its one or two greatest units: `2 min 14 s`, `41 s`, `3 h 5 min`, `120 ms`.
    ///
    /// A negative duration, which only clocks that disagree produce, is `0 s`.
    public var words: String {
        let seconds = components.seconds
        if self <= .zero { return "0 s" }
        if seconds < 1 { return "\(max(1, components.attoseconds / 1_000_000_000_000_000)) ms" }
        let units: [(Int64, String)] = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")]
        let greatest = units.firstIndex { seconds >= $0.0 } ?? units.count - 1
        var rest = seconds
        return units[greatest...].prefix(2).compactMap { size, name in
            let count = rest / size
            rest %= size
            return count == 0 ? nil : "\(count) \(name)"
        }
        .joined(separator: " ")
    }
}
