import CLibYAML

/// What the first bytes of a text say about its encoding.
enum TextEncoding {
    /// The length of UTF-8's byte order mark at the start of a text; 0 when there is none.
    static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The encoding that a text announces if it is one that isn't read.
    static func foreign(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        return nil
    }

    /// The place of a byte, as libyaml would mark it.
    static func mark(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> yaml_mark_t {
        var mark = yaml_mark_t()
        for index in 0..<min(offset, bytes.count) {
            let byte = bytes[index]
            let isCRLF = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte & 0xC0 != 0x80 {
                mark.index += 1
                mark.column += 1
            }
            if byte == 0x0A || (byte == 0x0D && !isCRLF) {
                mark.line += 1
                mark.column = 0
            }
        }
        return mark
    }
}
