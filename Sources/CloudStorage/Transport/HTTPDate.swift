import Foundation

/// The dates of HTTP's headers; see [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7).
enum HTTPDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The time in `Sun, 06 Nov 1994 08:49:37 GMT`; nil for other forms.
    static func date(_ text: String) -> Date? {
        let parts = text.split(whereSeparator: { " :,".contains($0) }).map(String.init)
        guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(of: parts[2]) else { return nil }
        let numbers = [parts[3], "\(month + 1)", parts[1], parts[4], parts[5], parts[6]].compactMap(Int.init)
        guard numbers.count == 6 else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(
            from: DateComponents(
                year: numbers[0],
                month: numbers[1],
                day: numbers[2],
                hour: numbers[3],
                minute: numbers[4],
                second: numbers[5]
            )
        )
    }
}
