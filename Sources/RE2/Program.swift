import CRE2

/// Owns a compiled pattern. RE2's compiled patterns are immutable and safe to match from any thread.
final class Program: @unchecked Sendable {
    private let regex: OpaquePointer
    let groupCount: Int
    /// The position of each named group.
    let groupNames: [String: Int]

    init(
        _ pattern: String,
        options: RegularExpression.Options,
        memoryLimit: Int
    ) throws(RegularExpressionError) {
        var text = pattern
        let regex = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cre2_regex_new($0.baseAddress, $0.count, options.rawValue, Int64(memoryLimit))
            }
        }
        guard let regex else {
            throw RegularExpressionError(
                pattern: pattern,
                reason: "there is not enough memory",
                fragment: "",
                offset: nil
            )
        }
        self.regex = regex
        groupCount = Int(cre2_regex_group_count(regex))
        var names: [String: Int] = [:]
        for group in stride(from: 1, through: groupCount, by: 1) {
            if let name = cre2_regex_group_name(regex, Int32(group)) { names[String(cString: name)] = group }
        }
        groupNames = names
        // The pointer is owned from here on: deinit runs after a throw.
        if let error = Self.error(of: regex, pattern: pattern) { throw error }
    }

    deinit {
        cre2_regex_free(regex)
    }

    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withMemoryRebound(to: CChar.self) { cre2_regex_match(regex, $0.baseAddress, $0.count, 0, nil, 0) }
    }

    /// The ranges of the first match at or after a byte, the whole match first; nil for groups without a part in it.
    func firstMatch(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Range<Int>?]? {
        let count = groupCount + 1
        var isMatch = false
        let ranges = [cre2_range](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.initialize(repeating: cre2_range(start: -1, length: 0))
            initialized = count
            isMatch = bytes.withMemoryRebound(to: CChar.self) {
                cre2_regex_match(regex, $0.baseAddress, $0.count, start, buffer.baseAddress, Int32(count))
            }
        }
        guard isMatch else { return nil }
        return ranges.map { $0.start < 0 ? nil : $0.start..<($0.start + $0.length) }
    }

    private static func error(of regex: OpaquePointer, pattern: String) -> RegularExpressionError? {
        guard let reason = cre2_regex_error(regex) else { return nil }
        var length = 0
        let bytes = cre2_regex_error_fragment(regex, &length)
        let fragment = bytes.map {
            String(decoding: UnsafeRawBufferPointer(start: $0, count: length), as: UTF8.self)
        }
        return RegularExpressionError(
            pattern: pattern,
            reason: reasonWithoutFragment(String(cString: reason), fragment ?? ""),
            fragment: fragment ?? "",
            offset: fragment.flatMap { offset(of: $0, in: pattern) }
        )
    }

    /// RE2 says `missing ]: [a-z`; the fragment is told apart.
    private static func reasonWithoutFragment(_ reason: String, _ fragment: String) -> String {
        let ending = ": \(fragment)"
        return reason.hasSuffix(ending) ? String(reason.dropLast(ending.count)) : reason
    }

    private static func offset(of fragment: String, in pattern: String) -> Int? {
        let needle = Array(fragment.utf8)
        let text = Array(pattern.utf8)
        guard !needle.isEmpty, needle.count <= text.count else { return nil }
        return (0...(text.count - needle.count)).first { text[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
}
