/// Finds the issue that a description names.
enum AssociatedIssue {
    /// The number behind the first `#` or `ORG/REPOSITORY/issues/` that digits follow; nil when there is none, or it
    /// is no number that an issue can have.
    static func number(in description: String, organization: String) -> Int? {
        let prefix = Array("\(organization)/".utf8)
        var rest = Substring(description).utf8
        while !rest.isEmpty {
            for reference in [hash(rest), path(rest, prefix)] {
                guard let digits = reference?.prefix(while: isDigit), !digits.isEmpty else { continue }
                return Int(String(Substring(digits))).flatMap { $0 > 0 ? $0 : nil }
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// What stands behind a `#` at the start.
    private static func hash(_ text: Substring.UTF8View) -> Substring.UTF8View? {
        text.first == UInt8(ascii: "#") ? text.dropFirst() : nil
    }

    /// What stands behind `ORG/REPOSITORY/issues/` at the start, where `prefix` is `ORG/`.
    private static func path(_ text: Substring.UTF8View, _ prefix: [UInt8]) -> Substring.UTF8View? {
        guard text.starts(with: prefix) else { return nil }
        let behind = text.dropFirst(prefix.count)
        let name = behind.prefix { $0 != UInt8(ascii: "/") }
        let end = behind.dropFirst(name.count)
        guard !name.isEmpty, end.starts(with: "/issues/".utf8) else { return nil }
        return end.dropFirst("/issues/".utf8.count)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
