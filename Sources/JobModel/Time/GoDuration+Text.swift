extension GoDuration: LosslessStringConvertible {
    /// The length that a Go duration string names; nil when it is not one, or when it does not fit 64 bits.
    public init?(_ description: String) {
        var rest = description.utf8[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") {
            rest.removeFirst()
        }
        if rest.elementsEqual("0".utf8) {
            self.init(nanoseconds: 0)
            return
        }
        guard !rest.isEmpty else { return nil }
        var total: Int64 = 0
        while !rest.isEmpty {
            guard let part = Self.takePart(from: &rest) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !overflow else { return nil }
            total = sum
        }
        self.init(nanoseconds: isNegative ? -total : total)
    }

    /// Takes one number with its unit off the front; nil when there is none or it is too large.
    private static func takePart(from rest: inout Substring.UTF8View) -> Int64? {
        let whole = takeDigits(from: &rest)
        var fraction: [Int64] = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = takeDigits(from: &rest)
            guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        } else if whole.isEmpty {
            return nil
        }
        guard let unit = takeUnit(from: &rest) else { return nil }
        var value: Int64 = 0
        for digit in whole {
            let (tens, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = tens.addingReportingOverflow(digit)
            guard !first, !second else { return nil }
            value = sum
        }
        let (product, overflow) = value.multipliedReportingOverflow(by: unit)
        let (result, last) = product.addingReportingOverflow(scaled(fraction, unit: unit))
        return overflow || last ? nil : result
    }

    /// The nanoseconds of the digits after a point; what is below one nanosecond is dropped.
    private static func scaled(_ fraction: [Int64], unit: Int64) -> Int64 {
        let digits = fraction.prefix(18)
        let numerator = digits.reduce(Int64(0)) { $0 * 10 + $1 }
        let denominator = digits.reduce(Int64(1)) { product, _ in product * 10 }
        let product = numerator.multipliedFullWidth(by: unit)
        return denominator.dividingFullWidth(product).quotient
    }

    private static func takeDigits(from rest: inout Substring.UTF8View) -> [Int64] {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits.map { Int64($0 - UInt8(ascii: "0")) }
    }

    private static func takeUnit(from rest: inout Substring.UTF8View) -> Int64? {
        let name = rest.prefix { $0 != UInt8(ascii: ".") && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(name.count)
        return units[String(Substring(name))]
    }

    /// Nanoseconds of each unit. Microseconds may be written with either of Unicode's two letters mu.
    private static let units: [String: Int64] = [
        "ns": 1, "us": 1000, "\u{b5}s": 1000, "\u{3bc}s": 1000, "ms": 1_000_000, "s": 1_000_000_000,
        "m": 60_000_000_000, "h": 3_600_000_000_000,
    ]

    /// The length as Go prints it: `2h0m0s`, `1.5s`, `300ms`.
    public var description: String {
        let magnitude = nanoseconds.magnitude
        let sign = nanoseconds < 0 ? "-" : ""
        switch magnitude {
        case 0: return "0s"
        case ..<1000: return "\(sign)\(magnitude)ns"
        case ..<1_000_000: return sign + Self.decimal(magnitude, unit: 1000) + "\u{b5}s"
        case ..<1_000_000_000: return sign + Self.decimal(magnitude, unit: 1_000_000) + "ms"
        default: break
        }
        let minutes = magnitude / 60_000_000_000
        let seconds = Self.decimal(magnitude % 60_000_000_000, unit: 1_000_000_000) + "s"
        return switch minutes {
        case 0: sign + seconds
        case ..<60: "\(sign)\(minutes)m\(seconds)"
        default: "\(sign)\(minutes / 60)h\(minutes % 60)m\(seconds)"
        }
    }

    /// A count of units with the fraction that is left, without trailing zeros.
    private static func decimal(_ nanoseconds: UInt64, unit: UInt64) -> String {
        let whole = nanoseconds / unit
        guard nanoseconds % unit != 0 else { return "\(whole)" }
        var digits = String(String(unit + nanoseconds % unit).dropFirst())
        while digits.last == "0" {
            digits.removeLast()
        }
        return "\(whole).\(digits)"
    }
}
