extension Duration {
    /// The length as people say it: `12 s`, `2 min 14 s`, `1 h 5 min`.
    var words: String {
        let seconds = components.seconds
        switch seconds {
        case ..<1: return "\(Int(self / .milliseconds(1))) ms"
        case ..<60: return "\(seconds) s"
        case ..<3600: return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s"
        default: return seconds / 60 % 60 == 0 ? "\(seconds / 3600) h" : "\(seconds / 3600) h \(seconds / 60 % 60) min"
        }
    }
}
