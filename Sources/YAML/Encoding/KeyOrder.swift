/// The order of keys in what Go's YAML writes: letters by code point, other characters before letters, and runs of
/// digits by their number, so that `a2` comes before `a10`.
enum KeyOrder {
    static func precedes(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        guard let i = zip(a, b).enumerated().first(where: { $1.0 != $1.1 })?.offset else { return a.count < b.count }
        let (isLetterA, isLetterB) = (a[i].properties.isAlphabetic, b[i].properties.isAlphabetic)
        if isLetterA != isLetterB { return isLetterB }
        if isLetterA { return a[i] < b[i] }
        let (runA, runB) = (digits(a, around: i), digits(b, around: i))
        if runA.value != runB.value { return number(runA.value, isLessThan: runB.value) }
        if runA.count != runB.count { return runA.count < runB.count }
        return a[i] < b[i]
    }

    /// The run of digits that has a part at or before a position, without leading zeros, and its whole length.
    private static func digits(
        _ text: [Unicode.Scalar],
        around position: Int
    ) -> (value: ArraySlice<Unicode.Scalar>, count: Int) {
        let start = text[..<position].lastIndex { !isDigit($0) }.map { $0 + 1 } ?? 0
        let run = text[start...].prefix(while: isDigit)
        return (run.drop { $0 == "0" }, run.count)
    }

    private static func number(
        _ a: ArraySlice<Unicode.Scalar>,
        isLessThan b: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
