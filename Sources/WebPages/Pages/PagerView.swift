/// Links to the parts of a list, ready for the template `pager`.
public struct PagerView: Sendable, Hashable {
    /// Which entries are shown: `51–100 of 1,284`.
    public let range: String
    /// The URL of the entries before these; nil on the first page.
    public let previous: String?
    /// The URL of the entries after these; nil on the last page.
    public let next: String?

    /// Describes a page of a list.
    ///
    /// - Parameters:
    ///   - number: The page, counted from 1.
    ///   - size: How many entries a page has.
    ///   - total: How many entries there are.
    ///   - url: Makes the URL of a page.
    public init(number: Int, size: Int, total: Int, url: (Int) -> String) {
        let first = (number - 1) * size + 1
        let last = min(number * size, total)
        range = first > last ? "0 of \(total.grouped)" : "\(first.grouped)–\(last.grouped) of \(total.grouped)"
        previous = number > 1 ? url(min(number - 1, max(1, (total + size - 1) / size))) : nil
        next = last < total ? url(number + 1) : nil
    }
}
