/// The names of a section's keys.
public struct SectionKeyNames: Sendable {
    /// The names, in the order of the declaration.
    public let all: [String]
    private let positions: [String: Int]

    init(_ names: [String]) {
        all = names
        positions = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// Where a name stands; nil when it is not a key.
    public func position(of name: String) -> Int? {
        positions[name]
    }
}
