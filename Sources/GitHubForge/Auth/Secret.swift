/// A text that must not be shown: it prints `***` wherever it is written.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text itself.
    public let value: String

    /// Wraps a text.
    public init(_ value: String) {
        self.value = value
    }

    /// Three stars.
    public var description: String { "***" }
    /// Three stars.
    public var debugDescription: String { "***" }
    /// Nothing, so that dumping a value that holds a secret does not show it.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
