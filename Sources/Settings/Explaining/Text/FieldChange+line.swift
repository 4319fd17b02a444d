extension FieldChange {
    /// What happens to the value.
    var kind: PlannedChange.Kind {
        old == nil ? .added : new == nil ? .removed : .changed
    }

    /// The change in one line.
    ///
    /// - Parameter isSigned: Whether the line says if the value is added or removed.
    func line(isSigned: Bool = true) -> PlanLine {
        switch (old?.shown, new?.shown) {
        case (let old?, let new?):
            let (before, after) = Self.shortened(old, new)
            return "\(path): \(before) -> \(after)"
        case (nil, let new?): return "\(path): \(words: isSigned ? "+ " : "")\(Self.shortened(new))"
        case (let old?, nil): return "\(path): \(words: isSigned ? "- " : "")\(Self.shortened(old))"
        case (nil, nil): return "\(path)"
        }
    }

    private static let width = 100

    /// Of long texts, the part around the first difference.
    private static func shortened(_ old: String, _ new: String) -> (String, String) {
        guard max(old.count, new.count) > width else { return (old, new) }
        let common = zip(old, new).prefix { $0 == $1 }.count
        let skipped = max(0, common - width / 4)
        let start = skipped == 0 ? "" : "…"
        return (start + shortened(String(old.dropFirst(skipped))), start + shortened(String(new.dropFirst(skipped))))
    }

    private static func shortened(_ text: String) -> String {
        text.count > width ? text.prefix(width) + "…" : text
    }
}
