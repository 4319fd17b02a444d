/// How something stands: one word, one shape and one colour everywhere.
public enum Mark: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is as it should be.
    case success
    /// It is not as it should be, and a person has to act.
    case failure
    /// It goes on.
    case running
    /// It waits for its turn, or for somebody.
    case waiting
    /// It was stopped.
    case aborted
    /// It could not be done, for a reason outside what was asked.
    case error

    /// The word that stands next to the shape.
    public var word: String { rawValue }
}
