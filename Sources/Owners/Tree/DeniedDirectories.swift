import RE2

/// The directories whose OWNERS files don't count.
struct DeniedDirectories {
    private let patterns: [RegularExpression]

    init(_ settings: OwnersSettings) {
        let presets = settings.deniesPresetDirectories ? OwnersSettings.presetDeniedDirectories : []
        patterns = (presets + settings.deniedDirectories).compactMap { try? RegularExpression($0) }
    }

    /// Whether a directory, or one above it, is denied.
    func contains(_ directory: String) -> Bool {
        guard !patterns.isEmpty else { return false }
        var current = directory
        while true {
            let path = current.isEmpty ? "." : current
            if patterns.contains(where: { $0.matches(path) }) { return true }
            if current.isEmpty { return false }
            current = OwnersPath.parent(current)
        }
    }
}
