/// What is wrong with a template, and where: a mistake in its text, or a value that it can't be rendered with.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name that the template was given.
    public var name: String

    /// The line in the template's text, counted from 1.
    public var line: Int

    /// The column in Unicode scalars, counted from 1.
    public var column: Int

    /// What is wrong, in one line without a full stop.
    public var message: String

    /// What the author can do.
    public var hint: String?

    /// `NAME:LINE:COLUMN: MESSAGE; HINT`.
    public var description: String {
        let start = "\(name):\(line):\(column): \(message)"
        return hint.map { "\(start); \($0)" } ?? start
    }
}
