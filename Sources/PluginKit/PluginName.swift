/// The name of a plugin as `plugins.yaml` spells it.
public struct PluginName: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The name.
    public let text: String

    /// Wraps a name as it stands.
    public init(_ text: String) {
        self.text = text
    }

    /// Wraps a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The text.
    public var description: String { text }

    /// Orders by text.
    public static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}
