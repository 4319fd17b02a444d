import Artifacts

/// What a stream throws that is to fail.
struct BrokenStream: Error {}

extension ByteStream {
    /// Bytes in pieces of uneven length, each of which holds its place.
    init(countingTo length: Int, failing: Bool = false) {
        let block = (0..<99_991).map { UInt8(truncatingIfNeeded: ($0 >> 12) &+ $0 &* 7) }
        self.init {
            var place = 0
            return Iterator {
                guard place < length else {
                    if failing { throw BrokenStream() }
                    return nil
                }
                var piece = Array(block.prefix(length - place))
                for index in 0..<Swift.min(8, piece.count) {
                    piece[index] = UInt8(truncatingIfNeeded: place >> (8 * index))
                }
                place += piece.count
                return piece
            }
        }
    }
}
