/// Takes the frames apart in which an engine sends the output of a container; see "Stream format" of
/// [Attach to a container](https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerAttach).
///
/// A frame's content is handed on as it comes: however long a frame says it is, nothing is held but its header.
struct OutputFrames: Sendable {
    /// What came is not such a stream.
    struct Malformed: Error, Hashable {}

    private static let headerLength = 8
    private var header: [UInt8] = []
    private var remaining = 0

    /// Reads a piece of the stream, and hands on what the container printed to either of its streams.
    ///
    /// - Throws: ``Malformed``.
    mutating func read(
        _ bytes: UnsafeRawBufferPointer,
        _ receive: (UnsafeRawBufferPointer) -> Void
    ) throws(Malformed) {
        var rest = bytes[...]
        while !rest.isEmpty {
            if remaining > 0 {
                let content = rest.prefix(remaining)
                receive(UnsafeRawBufferPointer(rebasing: content))
                remaining -= content.count
                rest = rest.dropFirst(content.count)
            } else {
                let part = rest.prefix(Self.headerLength - header.count)
                header += part
                rest = rest.dropFirst(part.count)
                try beginFrame()
            }
        }
    }

    private mutating func beginFrame() throws(Malformed) {
        guard header.count == Self.headerLength else { return }
        guard header[0] <= 2, header[1...3].allSatisfy({ $0 == 0 }) else { throw Malformed() }
        remaining = header[4...].reduce(0) { $0 << 8 | Int($1) }
        header.removeAll(keepingCapacity: true)
    }
}
