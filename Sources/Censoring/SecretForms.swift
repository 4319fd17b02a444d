import Foundation

/// The ways in which one secret shows up in output.
enum SecretForms {
    private static let space: Set<UInt8> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20]

    /// Every form of a secret; none when it is not worth looking for.
    ///
    /// The bytes around the trimmed secret are kept in base64, where they change the text, and left out elsewhere: a
    /// line break after a secret stays a line break.
    static func all(of secret: [UInt8], minimumLength: Int) -> Set<[UInt8]> {
        let trimmed = trim(secret)
        let word = String(decoding: trimmed, as: UTF8.self).lowercased()
        guard !trimmed.isEmpty, trimmed.count >= minimumLength, word != "true", word != "false" else { return [] }
        var forms = base64(of: secret).union(base64(of: trimmed)).union(percentEncoded(trimmed))
        forms.insert(trimmed)
        return forms
    }

    private static func trim(_ bytes: [UInt8]) -> [UInt8] {
        let start = bytes.firstIndex { !space.contains($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !space.contains($0) }.map { $0 + 1 } ?? start
        return Array(bytes[start..<end])
    }

    /// Both alphabets, with and without padding.
    private static func base64(of bytes: [UInt8]) -> Set<[UInt8]> {
        let standard = Data(bytes).base64EncodedString()
        let safe = String(standard.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
        let texts = [standard, safe].flatMap { text in [text, String(text.prefix { $0 != "=" })] }
        return Set(texts.map { Array($0.utf8) })
    }

    /// As [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2.1) has it with either case of digits, as browsers
    /// write a query's part, and as forms do, with `+` for a space.
    private static func percentEncoded(_ bytes: [UInt8]) -> Set<[UInt8]> {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let script = unreserved.union("!*'()".utf8)
        let (upper, lower) = (Array("0123456789ABCDEF".utf8), Array("0123456789abcdef".utf8))
        return [
            encode(bytes, keeping: unreserved, digits: upper),
            encode(bytes, keeping: unreserved, digits: lower),
            encode(bytes, keeping: script, digits: upper),
            encode(bytes, keeping: unreserved, digits: upper, space: 0x2B),
        ]
    }

    private static func encode(
        _ bytes: [UInt8],
        keeping plain: Set<UInt8>,
        digits: [UInt8],
        space: UInt8? = nil
    ) -> [UInt8] {
        bytes.flatMap { byte -> [UInt8] in
            if plain.contains(byte) { return [byte] }
            if byte == 0x20, let space { return [space] }
            return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
