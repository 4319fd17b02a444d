extension String {
    private static let unreserved = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
    )

    /// As a part of an address: all but the unreserved letters of
    /// [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2.3) are encoded, and `/` stays if asked to.
    func percentEncoded(keepingSlashes: Bool = false) -> String {
        let digits = Array("0123456789ABCDEF")
        var text = ""
        for byte in utf8 {
            if Self.unreserved.contains(byte) || keepingSlashes && byte == UInt8(ascii: "/") {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return text
    }
}
