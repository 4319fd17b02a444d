/// Prow's rules for the names of jobs.
enum JobName {
    static let hint = "use letters, digits, `-`, `.` and `_`"

    /// Names of Jenkins jobs may have slashes, though not at their start, and don't end in `.` or `/`.
    static func isValid(_ name: String, isJenkins: Bool) -> Bool {
        guard let first = name.utf8.first, let last = name.utf8.last else { return false }
        guard isJenkins else { return name.utf8.allSatisfy(isPlain) }
        let isEndValid = name.utf8.count == 1 || (isPlain(last) && last != UInt8(ascii: "."))
        return isPlain(first) && isEndValid && name.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "/") }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default:
            "-._".utf8.contains(byte)
        }
    }
}
