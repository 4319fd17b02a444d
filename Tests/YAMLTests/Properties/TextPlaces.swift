import YAML

/// Knows which places a text has: lines end with LF, CR LF or CR; behind a line's last character is a place too.
struct TextPlaces {
    private var lengths: [Int] = []

    init(_ text: String) {
        var length = 0
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            if scalar == "\n", last == "\r" { continue }
            // A byte order mark at the start is no character.
            if scalar == "\u{FEFF}", last == nil { continue }
            if scalar == "\n" || scalar == "\r" {
                lengths.append(length)
                length = 0
            } else {
                length += 1
            }
        }
        lengths.append(length)
    }

    /// Whether a place is in the text.
    func contain(_ location: SourceLocation) -> Bool {
        guard location.line >= 1, location.line <= lengths.count else { return false }
        return location.column >= 1 && location.column <= lengths[location.line - 1] + 1
    }
}
