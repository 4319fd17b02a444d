/// Commands, each of which takes the value of the one before as its last argument.
struct Pipeline: Sendable, Hashable {
    /// A function with its arguments, or an operand alone.
    struct Command: Sendable, Hashable {
        let first: Operand
        let arguments: [Operand]
    }

    /// The variables that the value goes to.
    var variables: [String] = []
    /// Whether the variables are there already.
    var isAssignment = false
    var commands: [Command] = []
    let offset: Int
}
