/// Numbers that look random and follow from a seed ([SplitMix64](https://prng.di.unimi.it/splitmix64.c)).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension RandomNumberGenerator {
    /// A number from 0 to one less than the bound.
    package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// Whether something happens that does so once in a number of times.
    package mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// One of several things, of which there is at least one.
    package mutating func one<Thing>(of things: [Thing]) -> Thing { things[below(things.count)] }
}
