import DequeModule

/// Replaces the secrets of a ``Censor`` in bytes that come in pieces.
///
/// Every byte of an occurrence becomes an `X`, also where occurrences overlap and where one is spread over pieces, so that
/// the text keeps its length. What may be the beginning of a secret is held back until it is clear: never more than the
/// longest form of a secret. Time is linear in the text.
public struct CensoredStream: Sendable {
    private static let mark = UInt8(ascii: "X")

    private let automaton: Automaton
    private var state = Automaton.start
    /// What was not given out yet, after `given` bytes that were.
    private var held: [UInt8] = []
    private var given = 0
    /// The parts of `held` that are blotted out, in order, apart from each other.
    private var blots: Deque<Range<Int>> = []

    /// A stream at its beginning.
    public init(_ censor: Censor) {
        automaton = censor.automaton
    }

    /// Takes a piece.
    ///
    /// - Returns: what is clear by now, which may be less than the piece, or more.
    public mutating func append(_ piece: some Collection<UInt8>) -> [UInt8] {
        guard !automaton.isEmpty else { return Array(piece) }
        held.append(contentsOf: piece)
        for index in held.count - piece.count..<held.count {
            state = automaton.step(from: state, held[index])
            let length = Int(automaton.matches[Int(state)])
            if length > 0 { blotOut(index + 1 - length..<index + 1) }
        }
        return give(upTo: held.count - Int(automaton.depths[Int(state)]))
    }

    /// Ends the stream, which is then as new.
    ///
    /// - Returns: what was held back.
    public mutating func finish() -> [UInt8] {
        defer {
            state = Automaton.start
            held = []
            given = 0
            blots = []
        }
        return give(upTo: held.count)
    }

    /// Writes the part that is not written yet; each byte is written once.
    private mutating func blotOut(_ range: Range<Int>) {
        var start = range.lowerBound
        var end = range.upperBound
        while let last = blots.last, last.upperBound >= start {
            blots.removeLast()
            write(last.upperBound..<end)
            end = last.lowerBound
            start = min(start, last.lowerBound)
        }
        if start < end { write(start..<end) }
        blots.append(start..<range.upperBound)
    }

    private mutating func write(_ range: Range<Int>) {
        for index in range { held[index] = Self.mark }
    }

    private mutating func give(upTo end: Int) -> [UInt8] {
        let piece = Array(held[given..<end])
        given = end
        while let first = blots.first, first.upperBound <= given { blots.removeFirst() }
        if given > held.count / 2 {
            held.removeFirst(given)
            let count = given
            blots = Deque(blots.map { $0.lowerBound - count..<$0.upperBound - count })
            given = 0
        }
        return piece
    }
}
