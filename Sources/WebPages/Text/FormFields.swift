public import Hummingbird
import NIOCore

/// The fields of a form: of a query, or of a body.
///
/// See [the encoding](https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
public struct FormFields: Sendable, Hashable {
    private struct Pair: Sendable, Hashable {
        let name: String
        let value: String
    }

    private let pairs: [Pair]

    /// Reads `name=value&…`; what can't be decoded is taken as it stands.
    public init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Pair(name: Self.decode(parts[0]), value: parts.count == 2 ? Self.decode(parts[1]) : "")
        }
    }

    /// Reads the query of a request.
    public init(query request: Request) {
        self.init(request.uri.query ?? "")
    }

    /// Reads the body of a request.
    ///
    /// - Throws: `NIOTooManyBytesError` when the body is larger than a limit in bytes.
    public init(body request: Request, upTo limit: Int = 1 << 20) async throws {
        let body = try await request.body.collect(upTo: limit)
        self.init(String(decoding: body.readableBytesView, as: UTF8.self))
    }

    /// The first value of a field without white space around it; nil when there is none or it is empty.
    public subscript(name: String) -> String? {
        guard let pair = pairs.first(where: { $0.name == name }) else { return nil }
        let value = pair.value.drop(while: \.isWhitespace)
        guard let last = value.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(value[...last])
    }

    /// All values of a field, as they stand.
    public func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    private static func decode(_ text: some StringProtocol) -> String {
        URLPath.decode(String(text.map { $0 == "+" ? " " : $0 }))
    }
}
