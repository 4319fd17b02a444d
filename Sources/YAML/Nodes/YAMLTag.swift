/// What a node is once YAML 1.1's rules for unquoted scalars are applied.
public enum YAMLTag: Sendable, Hashable {
    /// `~`, `null` or nothing.
    case null
    /// `true`, `yes`, `on`, `y` and their opposites.
    case bool
    /// An integer.
    case int
    /// A number with a fraction or an exponent, an infinity or not-a-number.
    case float
    /// A text.
    case string
    /// The merge key `<<`.
    case merge
    /// A list.
    case sequence
    /// A map.
    case mapping
}
