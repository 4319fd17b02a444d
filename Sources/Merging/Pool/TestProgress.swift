/// How far the tests of a pull request on the pool's base have come, all required jobs together.
public enum TestProgress: String, Sendable, Hashable, Codable {
    /// A job never ran, or did not pass.
    case missing
    /// All that did not pass yet run.
    case pending
    /// All passed, or none is required.
    case success
}
