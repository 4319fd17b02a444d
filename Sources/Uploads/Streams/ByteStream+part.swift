import Artifacts

extension ByteStream {
    /// A part of the stream, by its place in bytes; it is read no further than that.
    func part(_ range: Range<Int64>) -> ByteStream {
        ByteStream {
            var source = self.makeAsyncIterator()
            var place: Int64 = 0
            return Iterator {
                while place < range.upperBound, let piece = try await source.next() {
                    let wanted = piece.dropFirst(Int(clamping: Swift.max(0, range.lowerBound - place)))
                        .prefix(Int(clamping: range.upperBound - Swift.max(place, range.lowerBound)))
                    place += Int64(piece.count)
                    if !wanted.isEmpty { return Array(wanted) }
                }
                return nil
            }
        }
    }
}
