import CRE2

/// Owns a compiled set, which is immutable and safe to match from any thread.
final class SetProgram: @unchecked Sendable {
    /// Nil when the patterns don't fit in memory together.
    private let set: OpaquePointer?
    private let count: Int

    init(_ patterns: [String], memoryLimit: Int) {
        count = patterns.count
        guard let set = cre2_set_new(Int64(memoryLimit)) else {
            self.set = nil
            return
        }
        let isCompiled = patterns.allSatisfy { Self.add($0, to: set) } && cre2_set_compile(set)
        if !isCompiled { cre2_set_free(set) }
        self.set = isCompiled ? set : nil
    }

    deinit {
        if let set { cre2_set_free(set) }
    }

    /// The positions that match in ascending order, or nil when that needs more memory than allowed.
    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
        guard let set else { return nil }
        var found = 0
        let positions = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.initialize(repeating: 0)
            found = bytes.withMemoryRebound(to: CChar.self) {
                Int(cre2_set_match(set, $0.baseAddress, $0.count, buffer.baseAddress, Int32(count)))
            }
            initialized = max(0, found)
        }
        return found < 0 ? nil : positions.map(Int.init).sorted()
    }

    private static func add(_ pattern: String, to set: OpaquePointer) -> Bool {
        var text = pattern
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cre2_set_add(set, $0.baseAddress, $0.count) }
        }
    }
}
