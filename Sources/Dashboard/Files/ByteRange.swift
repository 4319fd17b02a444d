/// The one range of a `Range` header that we serve.
///
/// See [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-14).
enum ByteRange: Sendable, Hashable {
    /// The whole content: no range, several, or one that makes no sense.
    case whole
    /// These bytes.
    case part(Range<Int>)
    /// None of the bytes that there are.
    case unsatisfiable

    init(_ header: String?, size: Int) {
        guard let header, header.hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else {
            self = .whole
            return
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where 0 <= first && first <= last:
            self = first < size ? .part(first..<min(size, last == .max ? size : last + 1)) : .unsatisfiable
        case (let first?, nil) where first >= 0 && ends[1].isEmpty:
            self = first < size ? .part(first..<size) : .unsatisfiable
        case (nil, let suffix?) where suffix >= 0 && ends[0].isEmpty:
            self = suffix > 0 && size > 0 ? .part(max(0, size - suffix)..<size) : .unsatisfiable
        default:
            self = .whole
        }
    }
}
