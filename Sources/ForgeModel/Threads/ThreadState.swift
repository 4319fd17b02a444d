/// Whether an issue or a pull request is open.
public enum ThreadState: String, Sendable, Hashable, Codable {
    case open, closed
}
