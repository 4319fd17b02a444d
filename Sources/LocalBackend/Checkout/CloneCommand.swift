/// One command of a clone and how it ended, as `clone-records.json` has it.
struct CloneCommand: Hashable, Sendable, Codable {
    /// The command in words, as a person would type it.
    var command: String
    /// What it printed.
    var output: String
    /// Why it failed; empty when it did not.
    var error: String
    /// How long it took, in nanoseconds.
    var duration: Int
}
