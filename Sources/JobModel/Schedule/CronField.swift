/// One field of a cron line: the numbers that it lets through.
struct CronField: Hashable, Sendable {
    /// Which field it is.
    enum Kind: Hashable, Sendable {
        case second, minute, hour, day, month, weekday
    }

    /// Whether it has `*` or `?`, with a step or without: then it does not limit days by itself.
    let isStarred: Bool
    private let numbers: UInt64

    /// Reads numbers, ranges and steps with commas between them.
    ///
    /// - Throws: ``InvalidCronLine``.
    init(_ text: Substring, _ kind: Kind) throws(InvalidCronLine) {
        var numbers: UInt64 = 0
        var isStarred = false
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
            guard let values = pieces.first, pieces.count <= 2, var range = Self.range(values, kind) else {
                let range = kind.range
                throw InvalidCronLine(
                    "`\(part)` is not among the \(kind.name) \(range.lowerBound) to \(range.upperBound)"
                )
            }
            var step = 1
            if pieces.count == 2 {
                guard let given = pieces.last.flatMap({ Int($0) }), given > 0 else {
                    throw InvalidCronLine("`\(part)` has no step above 0")
                }
                step = given
                // `5/10` is `5-59/10`.
                if !values.contains("-") { range = range.lowerBound...kind.range.upperBound }
            }
            for number in stride(from: range.lowerBound, through: range.upperBound, by: step) {
                numbers |= 1 << UInt64(number)
            }
            isStarred = isStarred || values == "*" || values == "?"
        }
        self.numbers = numbers
        self.isStarred = isStarred
    }

    private static func range(_ text: Substring, _ kind: Kind) -> ClosedRange<Int>? {
        if text == "*" || text == "?" { return kind.range }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { kind.number($0) }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil else {
            return nil
        }
        guard kind.range.contains(first), kind.range.contains(last), first <= last else { return nil }
        return first...last
    }

    /// Whether it lets a number through.
    func contains(_ number: Int) -> Bool { numbers >> UInt64(number) & 1 == 1 }

    /// The first number that it lets through from one on; nil after the last.
    func first(from number: Int) -> Int? {
        let rest = numbers >> UInt64(number)
        return rest == 0 ? nil : number + rest.trailingZeroBitCount
    }
}

extension CronField.Kind {
    fileprivate var range: ClosedRange<Int> {
        switch self {
        case .second, .minute: 0...59
        case .hour: 0...23
        case .day: 1...31
        case .month: 1...12
        case .weekday: 0...6
        }
    }

    fileprivate var name: String {
        switch self {
        case .second: "seconds"
        case .minute: "minutes"
        case .hour: "hours"
        case .day: "days of the month"
        case .month: "months"
        case .weekday: "days of the week"
        }
    }

    private var words: [String] {
        switch self {
        case .second, .minute, .hour, .day: []
        case .month: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        case .weekday: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
        }
    }

    fileprivate func number(_ text: Substring) -> Int? {
        if let position = words.firstIndex(of: text.lowercased()) { return position + range.lowerBound }
        return Int(text)
    }
}
