import Artifacts

/// What a stream throws that is to fail.
struct BrokenStream: Error {}

extension ByteStream {
    /// Bytes whose place can be told from their values, in pieces of uneven length.
    init(countingTo length: Int, failing: Bool = false) {
        self.init {
            var place = 0
            return Iterator {
                guard place < length else {
                    if failing { throw BrokenStream() }
                    return nil
                }
                let end = Swift.min(length, place + 99_991)
                defer { place = end }
                return (place..<end).map { UInt8(truncatingIfNeeded: ($0 >> 12) &+ $0 &* 7) }
            }
        }
    }
}
