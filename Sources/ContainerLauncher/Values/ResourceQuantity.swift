/// An amount of a resource; see [Quantity](https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
struct ResourceQuantity: Hashable, Sendable {
    /// The amount in billionths of the resource's unit.
    let nano: Int64
    /// The amount in whole units, rounded up.
    let whole: Int64

    /// Reads an amount, such as `500m`, `1.5`, `64Mi` or `1e3`; nil when it is none, negative or beyond 64 bits.
    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let suffix = String(text.dropFirst(digits.count))
        guard let number = Double(digits), let factor = Self.factor(of: suffix) else { return nil }
        let amount = number * factor
        guard amount.isFinite, amount < 9e18 else { return nil }
        whole = Int64(amount.rounded(.up))
        nano = amount < 9e9 ? Int64((amount * 1e9).rounded(.up)) : .max
    }

    private static let factors: [String: Double] = [
        "n": 1e-9, "u": 1e-6, "m": 1e-3, "": 1, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18,
        "Ki": 0x1p10, "Mi": 0x1p20, "Gi": 0x1p30, "Ti": 0x1p40, "Pi": 0x1p50, "Ei": 0x1p60,
    ]

    private static func factor(of suffix: String) -> Double? {
        if let factor = factors[suffix] { return factor }
        guard suffix.first == "e" || suffix.first == "E", let exponent = Int(suffix.dropFirst()) else { return nil }
        return abs(exponent) <= 18 ? Double("1e\(exponent)") : nil
    }
}
