/// Something that a review of an OWNERS file or of the file with aliases objects to.
public struct OwnersMistake: Sendable, Hashable {
    /// The line, counted from 1; nil when it is the file as a whole.
    public let line: Int?

    /// What is wrong and what to do, in one line without a full stop. It may quote the file.
    public let message: String

    /// Makes a mistake.
    public init(line: Int? = nil, _ message: String) {
        self.line = line
        self.message = message
    }
}
