/// When `checkconfig` asks a question, in Prow's words.
public enum CheckSet: String, CaseIterable, Sendable {
    /// Whatever the flags say.
    case always
    /// Unless `--warnings` names others.
    case standard = "default"
    /// With `--expensive-checks`: it asks a server.
    case expensive
    /// With `--expensive-checks`, or when `--warnings` names it.
    case optional
}
