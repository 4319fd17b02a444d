import Artifacts

extension ByteStream {
    /// The stream packed with gzip.
    func packed() -> ByteStream { passing(.packing) }

    /// The stream as it was before it was packed with gzip.
    func unpacked() -> ByteStream { passing(.unpacking) }

    private func passing(_ direction: Deflater.Direction) -> ByteStream {
        ByteStream {
            var source: Iterator? = self.makeAsyncIterator()
            var deflater: Deflater?
            return Iterator {
                let own = try deflater ?? Deflater(direction)
                deflater = own
                while var rest = source {
                    let piece = try await rest.next()
                    source = piece == nil ? nil : rest
                    let made = try own.take(piece ?? [], isLast: piece == nil)
                    if !made.isEmpty { return made }
                }
                return nil
            }
        }
    }
}
