/// The number of a minor release: `1.36`.
struct ReleaseNumber: Comparable, CustomStringConvertible {
    let major: Int
    let minor: Int

    /// The beginning of the names of release branches.
    static let branchPrefix = "release-"

    /// Reads a branch's name; nil when it is not `release-X.Y`.
    init?(branch: some StringProtocol) {
        guard branch.hasPrefix(Self.branchPrefix) else { return nil }
        let parts = branch.dropFirst(Self.branchPrefix.count).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let major = Int(parts[0]), let minor = Int(parts[1]), minor < Int.max
        else { return nil }
        self.init(major: major, minor: minor)
    }

    private init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// The minor release after it.
    var next: ReleaseNumber { ReleaseNumber(major: major, minor: minor + 1) }

    var description: String { "\(major).\(minor)" }

    /// Its branch.
    var branch: String { Self.branchPrefix + description }

    /// The tag of its first release.
    var tag: String { "v\(description).0" }

    static func < (one: Self, other: Self) -> Bool { (one.major, one.minor) < (other.major, other.minor) }
}
