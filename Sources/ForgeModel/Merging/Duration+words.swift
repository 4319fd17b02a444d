extension Duration {
    /// The duration in words, to the second: `41 s`, `2 min 14 s`, `1 h 5 min`. Less than nothing is `0 s`.
    public var words: String {
        let seconds = max(0, components.seconds)
        return switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }
}
