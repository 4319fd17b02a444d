/// A day of the Gregorian calendar.
struct CivilDay: Hashable {
    /// From 1 to 12.
    let month: Int
    /// From 1 to 31.
    let day: Int
    /// From 0, Sunday, to 6.
    let weekday: Int

    /// The day that comes so many days after 1970-01-01, or before it.
    init(number: Int) {
        // Counted from a 1 March, leap days come last in their years, in four years, and in 400 years.
        let day = Self.remainder(number + 719_468, 146_097)
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        // From March on, five months have 153 days, again and again.
        let month = (5 * dayOfYear + 2) / 153
        self.day = dayOfYear - (153 * month + 2) / 5 + 1
        self.month = month < 10 ? month + 3 : month - 9
        weekday = Self.remainder(number + 4, 7)
    }

    private static func remainder(_ number: Int, _ divisor: Int) -> Int {
        let remainder = number % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
