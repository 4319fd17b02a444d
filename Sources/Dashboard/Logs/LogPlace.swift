/// Which part of a job's output is asked for.
enum LogPlace: Sendable, Hashable {
    /// All of it when it is short, else its end.
    case natural
    /// What begins at this byte.
    case from(Int)
    /// What ends before this byte.
    case upTo(Int)
}
