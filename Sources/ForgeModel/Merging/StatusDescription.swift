/// The description of a commit status that also says which base commit was tested.
///
/// It is Prow's form, so that both read each other's: a text for people, padding, and ` BaseSHA:` with 40 digits at
/// the end. It takes at most 140 bytes, which is what GitHub allows.
public enum StatusDescription {
    /// Says in a description that the context counts as passed on its commit whatever becomes of the base, as
    /// `/override-sticky` wants it.
    public static let stickyMark = "[prow:skip-retest]"

    /// The most bytes that a description takes.
    public static let limit = 140

    /// Puts the base commit behind a text; a text that does not fit loses its middle.
    ///
    /// - Parameter baseSHA: the commit that was tested against; what is no commit's id is left out, and so is nil.
    public static func make(_ text: String, baseSHA: CommitSHA?) -> String {
        guard let baseSHA, (1...64).contains(baseSHA.text.utf8.count) else { return shortened(text, to: limit) }
        var suffix = delimiter + baseSHA.text
        var padding = 0
        while padding < limit - text.utf8.count - suffix.utf8.count {
            suffix = "\u{2001}" + suffix
            padding += 1
        }
        return shortened(text, to: limit - suffix.utf8.count) + suffix
    }

    /// The base commit that a description names; nil when it names none, or not in the form of ``make(_:baseSHA:)``.
    public static func baseSHA(in description: String) -> CommitSHA? {
        for delimiter in [delimiter, legacyDelimiter] {
            let parts = description.split(separator: delimiter, omittingEmptySubsequences: false)
            if parts.count == 2, let digits = parts.last, digits.utf8.count == 40 {
                return CommitSHA(digits)
            }
        }
        return nil
    }

    /// A text of at most `limit` bytes: the middle of a longer one becomes ` ... `.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        let half = max(0, (limit - elision.utf8.count) / 2)
        return String(text.prefix(bytes: half)) + elision + String(text.suffix(bytes: half))
    }

    private static let delimiter = " BaseSHA:"
    private static let legacyDelimiter = " Basesha:"
    private static let elision = " ... "
}

extension String {
    /// The longest beginning of whole characters that takes at most so many bytes in UTF-8.
    public func prefix(bytes limit: Int) -> Substring {
        var (end, taken) = (startIndex, 0)
        while end < endIndex {
            taken += self[end].utf8.count
            if taken > limit { break }
            formIndex(after: &end)
        }
        return self[..<end]
    }

    fileprivate func suffix(bytes limit: Int) -> Substring {
        var (start, taken) = (endIndex, 0)
        while start > startIndex {
            let previous = index(before: start)
            taken += self[previous].utf8.count
            if taken > limit { break }
            start = previous
        }
        return self[start...]
    }
}
