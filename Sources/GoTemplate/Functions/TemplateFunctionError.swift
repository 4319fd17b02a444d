/// Why a function has no value for its arguments; the template's place of the call is added to it.
public struct TemplateFunctionError: Error, Sendable, Hashable {
    /// What is wrong, in one line without a full stop.
    public var message: String

    /// A reason.
    public init(_ message: String) {
        self.message = message
    }
}
