import Artifacts
import Censoring

extension ByteStream {
    /// The stream without the secrets that a censor knows.
    func censored(by censor: Censor) -> ByteStream {
        guard !censor.isEmpty else { return self }
        return ByteStream {
            var source: Iterator? = self.makeAsyncIterator()
            var stream = CensoredStream(censor)
            return Iterator {
                while var rest = source {
                    let piece = try await rest.next()
                    source = piece == nil ? nil : rest
                    let clear = piece.map { stream.append($0) } ?? stream.finish()
                    if !clear.isEmpty { return clear }
                }
                return nil
            }
        }
    }
}
