import Foundation

extension String {
    /// The text as one segment of a path, or one value of a query.
    var percentEncoded: String {
        // A segment of dots would lead elsewhere.
        if allSatisfy({ $0 == "." }) { return String(repeating: "%2E", count: count) }
        let plain = CharacterSet(charactersIn: "-._~0123456789")
            .union(CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
