/// A small generator whose numbers follow from its seed; see <https://prng.di.unimi.it/splitmix64.c>.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to one less than the bound; 0 when the bound is.
    mutating func below(_ bound: Int) -> Int { bound > 0 ? Int.random(in: 0..<bound, using: &self) : 0 }

    /// Whether something happens that does so once in a number of times.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// One of several things; nil when there is none.
    mutating func one<Things: RandomAccessCollection>(of things: Things) -> Things.Element? {
        things.randomElement(using: &self)
    }
}
