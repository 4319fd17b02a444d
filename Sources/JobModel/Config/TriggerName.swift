/// The name in a default trigger, `(?m)^/test( | .* )NAME,?($|\s.*)`, as that expression reads it: letters, digits, `-`
/// and `_` stand for themselves, and `.` stands for any character.
enum TriggerName {
    /// What stands before the name.
    static let patternStart = #"(?m)^/test( | .* )"#
    /// What stands behind the name.
    static let patternEnd = #",?($|\s.*)"#

    /// Whether a name is one that Prow allows, which makes its trigger a valid expression.
    static func isValid(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy(isAllowed)
    }

    /// The name in an expression that is written like a default trigger; nil for every other expression.
    static func name(in pattern: String) -> Substring? {
        guard pattern.hasPrefix(patternStart), pattern.hasSuffix(patternEnd) else { return nil }
        let name = pattern.dropFirst(patternStart.count).dropLast(patternEnd.count)
        return isValid(name) ? name : nil
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
