import ForgeModel
import Foundation

/// Finds compilers' remarks in a log that comes in pieces. What it holds is bounded, however long the log is.
struct CompilerRemarks {
    /// The longest line that is looked at, in bytes.
    private static let longestLine = 4096

    private let path: RepositoryPath
    private let limit: Int
    private var line: [UInt8] = []
    private var isTooLong = false
    private var seen: Set<CheckAnnotation> = []
    /// What was found, in order.
    private(set) var annotations: [CheckAnnotation] = []

    /// - Parameter limit: How many remarks are kept.
    init(path: RepositoryPath, limit: Int) {
        self.path = path
        self.limit = limit
    }

    /// Whether nothing more is kept.
    var isFull: Bool { annotations.count >= limit }

    /// Reads on.
    mutating func append(_ bytes: Data) {
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                endLine()
            } else if line.count < Self.longestLine {
                line.append(byte)
            } else {
                isTooLong = true
            }
        }
    }

    /// Reads what is left once the log is over.
    mutating func finish() {
        endLine()
    }

    private mutating func endLine() {
        defer {
            line.removeAll(keepingCapacity: true)
            isTooLong = false
        }
        guard !isTooLong, !isFull, line.contains(UInt8(ascii: ":")) else { return }
        let text = Self.withoutEscapes(String(decoding: line, as: UTF8.self))
        guard let remark = CompilerRemark(text[...]), remark.level != .notice,
            let path = path.relative(remark.path)
        else { return }
        let annotation = CheckAnnotation(
            path: path,
            line: remark.line,
            column: remark.column,
            level: remark.level,
            message: remark.message
        )
        if seen.insert(annotation).inserted { annotations.append(annotation) }
    }

    /// The text without a carriage return at its end and without the sequences that colour a terminal.
    private static func withoutEscapes(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var isEscape = false
        for scalar in text.unicodeScalars {
            if isEscape {
                isEscape = !("A"..."Z" ~= scalar || "a"..."z" ~= scalar)
            } else if scalar == "\u{1B}" {
                isEscape = true
            } else if scalar != "\r" {
                plain.append(scalar)
            }
        }
        return String(plain)
    }
}
