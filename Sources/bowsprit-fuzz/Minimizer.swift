/// Removes parts of an input for as long as it fails: halves, quarters and so on, first of lines, then of bytes.
enum Minimizer {
    /// The smallest input found.
    ///
    /// - Parameter fails: whether an input still fails.
    static func minimized(_ bytes: [UInt8], _ fails: ([UInt8]) throws -> Bool) rethrows -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        lines = try reduced(lines) { try fails(Array($0.joined(separator: [0x0A]))) }
        return try reduced(Array(lines.joined(separator: [0x0A])), fails)
    }

    private static func reduced<Part>(_ parts: [Part], _ fails: ([Part]) throws -> Bool) rethrows -> [Part] {
        var parts = parts
        var size = (parts.count + 1) / 2
        while size > 0 {
            var start = 0
            var isSmaller = false
            while start < parts.count {
                var rest = parts
                rest.removeSubrange(start..<min(parts.count, start + size))
                if try fails(rest) {
                    parts = rest
                    isSmaller = true
                } else {
                    start += size
                }
            }
            if size == 1, !isSmaller { break }
            size = max(1, size / 2)
        }
        return parts
    }
}
