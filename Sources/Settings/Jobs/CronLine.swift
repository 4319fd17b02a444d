import JobModel

/// Checks the cron lines that Prow takes: five fields, or six with seconds first, or a name such as `@daily` or
/// `@every 1h`; see [robfig/cron](https://pkg.go.dev/gopkg.in/robfig/cron.v2#hdr-CRON_Expression_Format).
enum CronLine {
    private struct Field {
        var name: String
        var range: ClosedRange<Int>
        var words: [String] = []
    }

    private static let fields = [
        Field(name: "seconds", range: 0...59),
        Field(name: "minutes", range: 0...59),
        Field(name: "hours", range: 0...23),
        Field(name: "days of the month", range: 1...31),
        Field(
            name: "months",
            range: 1...12,
            words: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        ),
        Field(name: "days of the week", range: 0...6, words: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ]

    private static let names: Set = [
        "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly",
    ]

    /// What is wrong with a line; nil when nothing is.
    static func problem(in line: String) -> String? {
        var words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
        if let first = words.first, first.hasPrefix("TZ=") || first.hasPrefix("CRON_TZ=") { words.removeFirst() }
        guard let first = words.first else { return "it is empty" }
        if first.hasPrefix("@") { return problem(inName: first, arguments: Array(words.dropFirst())) }
        guard words.count == 5 || words.count == 6 else { return "it has \(words.count) fields, not 5" }
        return zip(words, fields.suffix(words.count)).lazy.compactMap { problem(in: $0, field: $1) }.first
    }

    private static func problem(inName name: String, arguments: [String]) -> String? {
        if name == "@every" {
            let isDuration = arguments.count == 1 && arguments.first.flatMap(GoDuration.init) != nil
            return isDuration ? nil : "`@every` needs a duration such as 1h30m"
        }
        guard names.contains(name) else { return "there is no `\(name)`" }
        return arguments.isEmpty ? nil : "`\(name)` takes nothing after it"
    }

    private static func problem(in text: String, field: Field) -> String? {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
            guard let values = pieces.first, pieces.count <= 2, isRange(values, field) else {
                return "`\(part)` is not among the \(field.name) \(field.range.lowerBound) to \(field.range.upperBound)"
            }
            guard pieces.count == 1 || pieces.last.flatMap({ Int($0) }).map({ $0 > 0 }) == true else {
                return "`\(part)` has no step above 0"
            }
        }
        return nil
    }

    private static func isRange(_ text: Substring, _ field: Field) -> Bool {
        if text == "*" || text == "?" { return true }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { value($0, field) }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil else {
            return false
        }
        return field.range.contains(first) && field.range.contains(last) && first <= last
    }

    private static func value(_ text: Substring, _ field: Field) -> Int? {
        if let position = field.words.firstIndex(of: text.lowercased()) { return position + field.range.lowerBound }
        return Int(text)
    }
}
