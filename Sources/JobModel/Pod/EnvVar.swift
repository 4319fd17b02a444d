/// One variable of a container's environment.
public struct EnvVar: Hashable, Sendable {
    /// The name of the variable.
    public var name: String
    /// The value; empty when it comes from elsewhere (`valueFrom`).
    public var value: String

    /// A variable with a value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
