/// Bytes that come in pieces, from the beginning with each iterator; only what comes from a connection can be gone through
/// once.
public struct ByteStream: AsyncSequence, Sendable {
    /// One way through the bytes.
    public struct Iterator: AsyncIteratorProtocol {
        private let pull: () async throws -> [UInt8]?

        /// An iterator that asks for each piece; nil is the end.
        public init(_ pull: @escaping () async throws -> [UInt8]?) {
            self.pull = pull
        }

        /// The next piece, never empty unless its source gives one; nil at the end.
        public mutating func next() async throws -> [UInt8]? {
            try await pull()
        }
    }

    private let begin: @Sendable () -> Iterator

    /// A stream that begins anew with each iterator.
    public init(_ begin: @escaping @Sendable () -> Iterator) {
        self.begin = begin
    }

    /// A stream of one piece.
    public init(_ bytes: [UInt8]) {
        self.init {
            var rest: [UInt8]? = bytes
            return Iterator {
                defer { rest = nil }
                return rest
            }
        }
    }

    /// Begins.
    public func makeAsyncIterator() -> Iterator {
        begin()
    }

    /// All bytes.
    ///
    /// - Throws: what the source throws; ``ObjectStorageError/failed(_:)`` when there are more than `limit`.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in self {
            bytes += piece
            guard bytes.count <= limit else {
                throw ObjectStorageError.failed("the object is longer than \(limit) bytes")
            }
        }
        return bytes
    }
}
