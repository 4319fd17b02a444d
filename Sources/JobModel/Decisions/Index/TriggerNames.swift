/// The names in default triggers, and which of them a comment has; the answer is that of the expressions.
///
/// The names are sorted, so those with a common beginning are neighbours. A word is followed from its first letter, and
/// the neighbours that it may still be get fewer with each letter.
struct TriggerNames: Sendable {
    /// One name, as a part of `bytes`, and the job that has it.
    private struct Entry {
        var start: Int
        var count: Int
        var job: Int
    }

    /// Names that agree with the text so far.
    private struct Candidates {
        var entries: Range<Int>
        /// How many letters of them have been read.
        var depth: Int
        /// Where the text goes on.
        var position: Int
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// Names, of letters that `TriggerName` allows, each with the number of its job.
    init(_ names: [(name: Substring, job: Int)]) {
        for (name, job) in names.sorted(by: { $0.name < $1.name }) {
            entries.append(Entry(start: bytes.count, count: name.utf8.count, job: job))
            bytes += name.utf8
        }
    }

    /// The jobs that a text asks for, in no order; one that is asked for twice may be there twice.
    func jobs(askedForBy text: String) -> [Int] {
        guard !entries.isEmpty, text.utf8.contains(.slash) else { return [] }
        var jobs: [Int] = []
        for line in Array(text.utf8).split(separator: .lineFeed) where line.starts(with: Self.command) {
            for space in line.indices.dropFirst(Self.command.count - 1) where line[space] == .space {
                collect(in: line, from: space + 1, &jobs)
            }
        }
        return jobs
    }

    private static let command = Array("/test ".utf8)

    /// Collects the jobs whose names stand in a line at a position, with nothing behind them but a comma and white space.
    private func collect(in line: ArraySlice<UInt8>, from position: Int, _ jobs: inout [Int]) {
        var open = [Candidates(entries: entries.indices, depth: 0, position: position)]
        while let candidates = open.popLast() {
            if isEnd(candidates.position, of: line) {
                // Of names with a common beginning the shortest is first.
                jobs += entries[candidates.entries].prefix { $0.count == candidates.depth }.map(\.job)
            }
            guard candidates.position < line.endIndex else { continue }
            let byte = line[candidates.position]
            advance(candidates, by: .dot, length: byte.scalarLength, &open)
            if byte != .dot { advance(candidates, by: byte, length: 1, &open) }
        }
    }

    private func isEnd(_ position: Int, of line: ArraySlice<UInt8>) -> Bool {
        let rest = line[position...]
        return (rest.first == .comma ? rest.dropFirst() : rest).first?.isWhiteSpace ?? true
    }

    private func advance(_ candidates: Candidates, by byte: UInt8, length: Int, _ open: inout [Candidates]) {
        let low = partition(candidates.entries, depth: candidates.depth) { $0 >= byte }
        let high = partition(low..<candidates.entries.upperBound, depth: candidates.depth) { $0 > byte }
        if low < high {
            open.append(
                Candidates(
                    entries: low..<high,
                    depth: candidates.depth + 1,
                    position: candidates.position + length
                )
            )
        }
    }

    /// The first of some entries whose letter at a depth is one that is looked for; names that have ended come first.
    private func partition(_ range: Range<Int>, depth: Int, where isPast: (UInt8) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            let entry = entries[middle]
            if depth < entry.count, isPast(bytes[entry.start + depth]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension UInt8 {
    fileprivate static let slash = UInt8(ascii: "/")
    fileprivate static let lineFeed = UInt8(ascii: "\n")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let dot = UInt8(ascii: ".")

    /// What `\s` matches in RE2, though not the end of a line.
    fileprivate var isWhiteSpace: Bool { self == .space || self == 0x9 || self == 0xC || self == 0xD }

    /// The length of a character that begins with this byte in UTF-8.
    fileprivate var scalarLength: Int { self < 0x80 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}
