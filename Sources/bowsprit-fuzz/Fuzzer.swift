/// Makes inputs from a corpus and tries them. The seed of an input makes it again.
struct Fuzzer: Sendable {
    /// An input: a file in its role.
    struct Input: Sendable {
        var seed: UInt64
        var role: Role
        var bytes: [UInt8]
    }

    /// An input for which a promise is broken.
    struct Failure: Sendable {
        var input: Input
        var reason: String
    }

    private let target: FuzzTarget
    private let entries: [Corpus.Entry]
    private let trial: Trial
    private let lonely = Trial(rest: Rest())

    /// - Parameters:
    ///   - target: what is fuzzed.
    ///   - corpus: the files that inputs are made of; without any there are no inputs.
    ///   - rest: what the other files of a configuration say.
    init(target: FuzzTarget, corpus: Corpus, rest: Rest) {
        self.target = target
        entries = corpus.mutable.filter { target.wants($0.path) }
        trial = Trial(rest: rest)
    }

    /// The input of a seed; nil when the corpus has no files for the target.
    func input(seed: UInt64) -> Input? {
        var mutator = Mutator(random: SplitMix(seed: seed))
        guard let entry = mutator.random.one(of: entries), let other = mutator.random.one(of: entries) else {
            return nil
        }
        let bytes = mutator.mutated(target.prepared(entry.bytes), other: target.prepared(other.bytes))
        return Input(seed: seed, role: Role(path: entry.path, target: target), bytes: bytes)
    }

    /// Tries an input, alone or among others as its seed says.
    func failure(of input: Input) async -> Failure? {
        let trial = input.seed % 2 == 0 ? trial : lonely
        guard let reason = await trial.violation(of: input.role, input.bytes) else { return nil }
        return Failure(input: input, reason: reason)
    }
}
