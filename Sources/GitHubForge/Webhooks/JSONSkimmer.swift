/// Finds texts at the second level of a JSON object, one byte after the other, and passes over everything else.
struct JSONSkimmer {
    private static let wanted = ["repository": "full_name", "organization": "login"]

    /// The texts that were found, by their path.
    private(set) var values: [String: String] = [:]

    private var depth = 0
    private var hasBegun = false
    private var isBroken = false
    private var isInText = false
    private var isEscaped = false
    private var isValue = false
    /// The bytes of the text that is being read; only those of keys and values that may be wanted are kept.
    private var text: [UInt8] = []
    private var keepsText = false
    /// The first level's member that is being read, and the last key of the second level.
    private var section = ""
    private var key = ""

    /// Whether an object has ended, and nothing but white space follows.
    var isComplete: Bool { hasBegun && depth == 0 && !isInText && !isBroken }

    /// Takes the next byte.
    mutating func take(_ byte: UInt8) {
        if isInText { return takeText(byte) }
        switch byte {
        case UInt8(ascii: "\""): beginText()
        case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            isValue = true
            if depth < 0 { isBroken = true }
        case UInt8(ascii: ":"): isValue = true
        case UInt8(ascii: ","): isValue = false
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
        default: if depth == 0 { isBroken = true }
        }
    }

    private mutating func open(_ byte: UInt8) {
        if depth == 0, hasBegun || byte != UInt8(ascii: "{") { isBroken = true }
        hasBegun = true
        depth += 1
        isValue = false
    }

    private mutating func beginText() {
        if depth == 0 { isBroken = true }
        isInText = true
        keepsText = depth == 1 && !isValue || depth == 2 && Self.wanted[section] != nil
        text.removeAll(keepingCapacity: true)
    }

    private mutating func takeText(_ byte: UInt8) {
        if !isEscaped, byte == UInt8(ascii: "\"") { return endText() }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        if keepsText { text.append(byte) }
    }

    private mutating func endText() {
        isInText = false
        guard keepsText else { return }
        switch (depth, isValue) {
        case (1, false): section = String(decoding: text, as: UTF8.self)
        case (2, false): key = String(decoding: text, as: UTF8.self)
        case (2, true) where Self.wanted[section] == key:
            values["\(section).\(key)"] = String(decoding: text, as: UTF8.self)
        default: break
        }
    }
}
