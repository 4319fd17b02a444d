import CLibYAML

/// Where the lines of a text start as editors count them: after LF, CR LF and CR.
///
/// YAML 1.1 also counts NEL, LS and PS, which would move every finding below one of them to a wrong line.
struct LineStarts {
    /// The position of each line's first character, in Unicode scalars.
    private var starts = [0]

    /// The lines of a text; nil when it has no line break that YAML and editors count differently.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.hasUnusualBreaks(bytes) else { return nil }
        var position = 0
        for (index, byte) in bytes.enumerated() {
            // Continuation bytes are no characters of their own.
            if byte & 0xC0 != 0x80 { position += 1 }
            let isCRLF = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte == 0x0A || (byte == 0x0D && !isCRLF) { starts.append(position) }
        }
    }

    /// A mark of libyaml's with the line and column of an editor.
    func placed(_ mark: yaml_mark_t) -> yaml_mark_t {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= mark.index { low = middle } else { high = middle }
        }
        return yaml_mark_t(index: mark.index, line: low, column: mark.index - starts[low])
    }

    private static func hasUnusualBreaks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most texts are ASCII, which is found out many bytes at a time.
        guard bytes.reduce(0, |) >= 0x80 else { return false }
        var last = (UInt8(0), UInt8(0))
        for byte in bytes {
            // NEL is C2 85; LS and PS are E2 80 A8 and E2 80 A9.
            if byte == 0x85, last.1 == 0xC2 { return true }
            if byte | 1 == 0xA9, last == (0xE2, 0x80) { return true }
            last = (last.1, byte)
        }
        return false
    }
}
