/// What a job that is not run is said to have come to: a success.
public struct JobVerdict: Sendable, Hashable {
    /// Why, for the status.
    public let description: String
    /// The page that tells more.
    public let url: String

    /// Makes a verdict.
    public init(description: String, url: String) {
        self.description = description
        self.url = url
    }
}
