import Foundation

/// Writes lines for the person at the terminal.
public final class Console: Sendable {
    /// Standard output, in colour when it is a terminal.
    public static let standard = Console(isColoured: isatty(STDOUT_FILENO) == 1) { text in
        StandardOutput.write(Data(text.utf8))
    }

    let isColoured: Bool
    private let write: @Sendable (String) -> Void

    /// Makes a console.
    public init(isColoured: Bool, write: @escaping @Sendable (String) -> Void) {
        self.isColoured = isColoured
        self.write = write
    }

    /// Writes a line.
    public func print(_ line: String) { write(line + "\n") }

    /// A text in a colour, where colours are shown.
    func coloured(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    enum Colour: Int {
        case red = 31
        case green = 32
        case yellow = 33
        case blue = 34
        case grey = 90
    }
}
