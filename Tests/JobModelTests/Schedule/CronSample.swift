/// Random fields of a cron line, kept as sets of numbers.
struct CronSample {
    private struct Field {
        var text: String
        var numbers: Set<Int>
        var isStarred: Bool

        init(_ range: ClosedRange<Int>, using random: inout some RandomNumberGenerator) {
            let step = Int.random(in: 1...range.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                (text, numbers, isStarred) = ("*", Set(range), true)
            case 1:
                text = "*/\(step)"
                numbers = Set(stride(from: range.lowerBound, through: range.upperBound, by: step))
                isStarred = true
            case 2:
                let first = Int.random(in: range, using: &random)
                let last = Int.random(in: first...range.upperBound, using: &random)
                text = "\(first)-\(last)/\(step)"
                numbers = Set(stride(from: first, through: last, by: step))
                isStarred = false
            default:
                let some = (0..<4).map { _ in Int.random(in: range, using: &random) }
                (text, numbers, isStarred) = (some.map(String.init).joined(separator: ","), Set(some), false)
            }
        }
    }

    private let minute: Field
    private let hour: Field
    private let day: Field
    private let month: Field
    private let weekday: Field

    init(using random: inout some RandomNumberGenerator) {
        minute = Field(0...59, using: &random)
        hour = Field(0...23, using: &random)
        day = Field(1...31, using: &random)
        month = Field(1...12, using: &random)
        weekday = Field(0...6, using: &random)
    }

    var line: String { [minute, hour, day, month, weekday].map(\.text).joined(separator: " ") }

    func contains(_ reading: WallClock.Reading) -> Bool {
        let fitsDay = day.numbers.contains(reading.day)
        let fitsWeekday = weekday.numbers.contains(reading.weekday)
        let fits = day.isStarred || weekday.isStarred ? fitsDay && fitsWeekday : fitsDay || fitsWeekday
        return fits && month.numbers.contains(reading.month) && hour.numbers.contains(reading.hour)
            && minute.numbers.contains(reading.minute)
    }
}
