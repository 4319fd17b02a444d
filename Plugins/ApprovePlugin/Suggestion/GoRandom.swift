/// The generator of Go's `math/rand`, so that suggestions come in the order in which Prow would make them.
///
/// It is an additive lagged Fibonacci generator; see <https://pkg.go.dev/math/rand>.
struct GoRandom {
    private static let length = 607
    private static let tap = 273
    private static let modulus: UInt64 = (1 << 31) - 1

    private var state: [UInt64] = []
    private var position = 0

    init(seed: Int) {
        let modulus = Int(Self.modulus)
        let reduced = (seed % modulus + modulus) % modulus
        var x = reduced == 0 ? 89_482_311 : UInt64(reduced)
        func next() -> UInt64 {
            x = 48_271 * x % Self.modulus
            return x
        }
        for _ in 0..<20 { _ = next() }
        state = Self.mixin.map { mixin in
            let (high, middle, low) = (next(), next(), next())
            return high << 40 ^ middle << 20 ^ low ^ mixin
        }
    }

    mutating func next() -> UInt64 {
        // Go's two indices walk down together; one walk over the same ring says the same.
        position = (position + Self.length - 1) % Self.length
        let feed = (position + Self.length - Self.tap) % Self.length
        state[feed] &+= state[position]
        return state[feed]
    }

    /// A number from 0 up to, not including, `bound`, which is from 1 to 2^31 - 1.
    mutating func next(below bound: UInt64) -> UInt64 {
        var value = next31()
        if bound & (bound - 1) == 0 { return value & (bound - 1) }
        let limit = Self.modulus - (1 << 31) % bound
        while value > limit { value = next31() }
        return value % bound
    }

    /// The numbers below `count` in a random order.
    mutating func permutation(of count: Int) -> [Int] {
        var result: [Int] = []
        for i in 0..<count {
            let j = Int(next(below: UInt64(i) + 1))
            result.append(i)
            result.swapAt(i, j)
        }
        return result
    }

    private mutating func next31() -> UInt64 { next() >> 32 & Self.modulus }
}
