/// The part of a job's output that a page shows: whole lines.
struct LogWindow: Sendable {
    /// The lines.
    let lines: [LogLine]
    /// Where the first line begins.
    let start: LogCursor
    /// Where the line after the last begins.
    let end: LogCursor
    /// How many bytes of output there are by now.
    let size: Int
    /// Whether no more output comes.
    let isComplete: Bool

    /// Whether the window reaches the last whole line.
    let reachesEnd: Bool
}
