/// Whether jobs are separated from the machine by [bubblewrap](https://github.com/containers/bubblewrap).
public enum SandboxMode: String, CaseIterable, Hashable, Sendable {
    /// Where bubblewrap works.
    case auto
    /// Always: without it, the bot does not start.
    case required
    /// Never.
    case off
}
