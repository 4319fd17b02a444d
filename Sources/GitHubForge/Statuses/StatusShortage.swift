/// Why a status is not sent.
enum StatusShortage: String, Sendable {
    /// There is room for a few more, which is kept for final states.
    case reserve
    /// The commit has as many of the context as GitHub takes.
    case full
}
