/// Where to clone a repository from.
public struct CloneLocation: Hashable, Sendable {
    /// The address, without a user or a password: it is shown in logs.
    public var url: String
    /// The value of the HTTP header `Authorization` for this address, such as `Basic ...`; nil when it needs none.
    ///
    /// It is handed to git in its environment; neither its arguments nor the clone hold it.
    public var authorization: String?

    /// An address, and what opens it.
    public init(url: String, authorization: String? = nil) {
        self.url = url
        self.authorization = authorization
    }
}
