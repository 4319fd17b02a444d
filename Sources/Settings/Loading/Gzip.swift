import CLibZ

/// Expands what gzip compressed; see [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952).
enum Gzip {
    /// As much as a YAML text may have.
    private static let maximumSize = 32 << 20

    /// The bytes as they were; nil when they are damaged, end too early or are too many.
    static func expanded(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let header = MAX_WBITS + 16
        let begun = inflateInit2_(&stream, header, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        return input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = uInt(input.count)
            while result.count <= maximumSize {
                let status = chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.next_out = chunk.baseAddress
                    stream.avail_out = uInt(chunk.count)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                result += chunk.prefix(chunk.count - Int(stream.avail_out))
                switch status {
                case Z_STREAM_END: return result
                case Z_OK where stream.avail_in > 0 || stream.avail_out == 0: continue
                default: return nil
                }
            }
            return nil
        }
    }
}
