import Foundation
import NIOHTTP1

/// An answer of GitHub's REST API.
struct APIResponse: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: Data

    /// The address of the next page, from `Link` ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)).
    var nextPage: String? {
        headers["link"].lazy.compactMap(Self.nextPage).first
    }

    /// Reads `<address>; rel="next", <address>; rel="last"`. An address may hold commas and semicolons.
    private static func nextPage(in header: String) -> String? {
        var rest = header[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let address = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let parameters = rest.prefix { $0 != "<" }
            if parameters.contains("rel=\"next\"") { return String(address) }
        }
        return nil
    }

    /// GitHub's own words in an error: its message, and what each of its `errors` says.
    var errorMessage: String {
        guard let problem = try? JSON.decoder.decode(WireProblem.self, from: body) else {
            return String(decoding: body.prefix(200), as: UTF8.self)
        }
        return problem.words
    }
}
