/// Why a text is no cron line.
public struct InvalidCronLine: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, as the end of a sentence about the line: `it has 4 fields, not 5`.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
