/// How a service answers while a check asks a reporter to tell it something.
public enum ServiceMood: Sendable, Hashable {
    /// It does what it is asked.
    case working
    /// It answers every request with a fault that may pass, such as 503.
    case failing
    /// It takes requests and never answers.
    case silent
}
