import Foundation

/// Asks the person at the terminal.
public struct Prompt: Sendable {
    /// Asks on standard error and reads a line of standard input; nil where that is no terminal.
    public static let standard: Prompt? =
        isatty(STDIN_FILENO) == 1
        ? Prompt { question in
            try? FileHandle.standardError.write(contentsOf: Data("\(question): ".utf8))
            return readLine()
        } : nil

    private let read: @Sendable (String) -> String?

    /// Asks by a closure that gives the answer, or nil at the end of the input.
    public init(_ read: @escaping @Sendable (String) -> String?) {
        self.read = read
    }

    /// The answer without white space around it; nil when there is none.
    func answer(to question: String) -> String? {
        guard let text = read(question)?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
        return text
    }
}
