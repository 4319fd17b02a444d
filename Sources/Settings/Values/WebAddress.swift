import Foundation

/// What addresses of web pages look like.
enum WebAddress {
    /// Whether a text is an address with a host that http or https reaches.
    static func isValid(_ text: String) -> Bool {
        guard let url = URL(string: text, encodingInvalidCharacters: false) else { return false }
        return ["http", "https"].contains(url.scheme?.lowercased()) && url.host()?.isEmpty == false
    }
}
