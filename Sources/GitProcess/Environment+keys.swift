public import Subprocess

extension [String: String] {
    /// The variables as Subprocess wants them, without names that can't be.
    public var keyed: [Environment.Key: String] {
        var variables: [Environment.Key: String] = [:]
        for (name, value) in self where !name.isEmpty && !name.contains("=") {
            variables[Environment.Key(stringLiteral: name)] = value
        }
        return variables
    }
}
