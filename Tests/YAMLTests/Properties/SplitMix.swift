/// A small generator whose numbers follow from its seed; see <https://prng.di.unimi.it/splitmix64.c>.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to one less than the bound.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// Whether something happens that does so once in a number of times.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// One of several things.
    mutating func one<T>(of things: [T]) -> T { things[below(things.count)] }
}
