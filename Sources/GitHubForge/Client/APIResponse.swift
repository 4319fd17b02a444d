import Foundation
import NIOHTTP1

/// An answer of GitHub's REST API.
struct APIResponse: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: Data

    /// The address of the next page, from `Link`.
    var nextPage: String? {
        for value in headers["link"] {
            for link in value.split(separator: ",") {
                let parts = link.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
                guard let target = parts.first, parts.dropFirst().contains("rel=\"next\""), target.hasPrefix("<"),
                    target.hasSuffix(">")
                else { continue }
                return String(target.dropFirst().dropLast())
            }
        }
        return nil
    }

    /// GitHub's own words in an error: its message, and what each of its `errors` says.
    var errorMessage: String {
        struct Problem: Decodable {
            struct Detail: Decodable {
                let text: String

                init(from decoder: any Decoder) throws {
                    if let text = try? decoder.singleValueContainer().decode(String.self) {
                        self.text = text
                    } else {
                        let fields = try decoder.singleValueContainer().decode([String: String?].self)
                        text =
                            fields["message"].flatMap { $0 }
                            ?? ["resource", "field", "code"].compactMap { fields[$0].flatMap { $0 } }
                            .joined(separator: " ")
                    }
                }
            }
            let message: String?
            let errors: [Detail]?
        }
        guard let problem = try? JSON.decoder.decode(Problem.self, from: body) else {
            return String(decoding: body.prefix(200), as: UTF8.self)
        }
        let details = problem.errors?.map(\.text).joined(separator: "; ") ?? ""
        return [problem.message ?? "", details].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
