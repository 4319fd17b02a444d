import Foundation
import RE2

/// The fenced block of a description or comment that holds a release note.
///
/// It begins with ```` ```release-note ````, or with three backticks behind a bold `Release note**:`, and ends with the
/// next three backticks.
public struct ReleaseNoteBlock: Sendable {
    /// What the block says, trimmed of white space; may be empty.
    public let note: String

    private let text: String
    private let content: Range<String.Index>

    private static let block = RegularExpression(
        valid: #"(?s)(?:Release note\*\*:\s*(?:<!--[^<>]*-->\s*)?```(?:release-note)?|```release-note)(.+?)```"#
    )
    private static let none = RegularExpression(valid: #"(?i)^\W*(NONE|NO)\W*$"#)

    /// Finds the first block in a text; nil when there is none.
    public init?(in text: String) {
        guard let content = Self.block.firstMatch(in: text)?[1] else { return nil }
        self.text = text
        self.content = content.startIndex..<content.endIndex
        note = content.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whether the note says that there is nothing to note: `NONE` or `no`, whatever stands around it that is no word.
    public var saysNone: Bool { Self.none.matches(note) }

    /// The whole text, with another note in the block.
    public func textSaying(_ note: String) -> String {
        text.replacingCharacters(in: content, with: "\r\n\(note)\r\n")
    }
}
