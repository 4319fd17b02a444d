/// What can be put under a text instead of an answer.
///
/// See [reactions](https://docs.github.com/en/rest/reactions/reactions).
public enum Reaction: String, Sendable, Hashable, Codable, CaseIterable {
    case thumbsUp = "+1"
    case thumbsDown = "-1"
    case laugh, confused, heart, hooray, rocket, eyes
}
