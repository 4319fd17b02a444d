/// A failure of git itself: a fault for operators, not an answer to a request.
struct GitError: Error, CustomStringConvertible {
    let arguments: [String]
    let message: String

    var description: String { "git \(arguments.joined(separator: " ")): \(message)" }
}
