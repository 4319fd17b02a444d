import Foundation

/// How Go's strconv package writes numbers with a fraction.
enum GoFloat {
    /// The shortest text that stands for the number: with an exponent below 1e-4 and from 1e6.
    static func shortest(_ value: Double, uppercase: Bool = false) -> String {
        if let special = special(value) { return special }
        let (digits, exponent) = digits(of: value)
        let sign = value.sign == .minus ? "-" : ""
        if (-4..<6).contains(exponent) { return sign + positional(digits, exponent) }
        let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
        return "\(sign)\(digits.prefix(1))\(fraction)\(power(exponent, uppercase))"
    }

    /// The number with a precision in one of C's styles `e`, `E`, `f`, `g` and `G`, which Go's agree with.
    static func fixed(_ value: Double, _ style: Character, precision: Int) -> String {
        special(value) ?? String(format: "%.\(precision)\(style)", value)
    }

    /// Not-a-number and the infinities in words; nil for all other numbers.
    static func special(_ value: Double, plus: Bool = false) -> String? {
        value.isNaN ? (plus ? "+NaN" : "NaN") : value.isInfinite ? (value < 0 ? "-Inf" : "+Inf") : nil
    }

    /// The significant digits, and the power of ten of the first.
    private static func digits(of value: Double) -> (String, exponent: Int) {
        let parts = "\(value.magnitude)".split(separator: "e")
        let mantissa = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa.first ?? ""
        let all = whole + (mantissa.dropFirst().first ?? "")
        let significant = all.drop { $0 == "0" }
        guard !significant.isEmpty else { return ("0", 0) }
        let power = parts.dropFirst().first.flatMap { Int($0) } ?? 0
        let exponent = power + whole.count - 1 - (all.count - significant.count)
        let end = significant.lastIndex { $0 != "0" } ?? significant.startIndex
        return (String(significant[...end]), exponent)
    }

    private static func positional(_ digits: String, _ exponent: Int) -> String {
        if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if digits.count <= exponent + 1 {
            return digits + String(repeating: "0", count: exponent + 1 - digits.count)
        }
        return digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    private static func power(_ exponent: Int, _ uppercase: Bool) -> String {
        (uppercase ? "E" : "e") + (exponent < 0 ? "-" : "+") + GoFormat.padded("\(abs(exponent))", to: 2)
    }
}
