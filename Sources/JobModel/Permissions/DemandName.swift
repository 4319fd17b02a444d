/// How names from a job's configuration are shown in one line of plain text.
enum DemandName {
    private static let longest = 40

    /// A name as code, without what could break out of it or out of the line, and cut where it is long.
    static func quoted(_ name: String) -> String {
        let clean = name.unicodeScalars.prefix(longest).map { scalar in
            scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value) || scalar == "`" ? "?" : Character(scalar)
        }
        return "`\(String(clean))\(name.unicodeScalars.count > longest ? "…" : "")`"
    }
}
