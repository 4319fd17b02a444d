import HTTPTypes
public import Hummingbird

extension Request {
    /// Whether a form was sent from a page of this server: browsers say so, and other sites' pages can't make them lie.
    ///
    /// A request that says nothing about its origin is refused too; every browser of the last years says it.
    public var isSameOrigin: Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = headers[name] { return site == "same-origin" }
        guard let origin = headers[.origin], let host = head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}
