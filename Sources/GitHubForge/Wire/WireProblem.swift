/// GitHub's `validation-error` and its relatives: a message, and details of many shapes.
///
/// See [client errors](https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed).
struct WireProblem: Decodable {
    private struct Detail: Decodable {
        let words: String

        private enum CodingKeys: CodingKey {
            case message, resource, field, code
        }

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                words = text
                return
            }
            let container = try decoder.container(keyedBy: CodingKeys.self)
            func text(_ key: CodingKeys) -> String? { try? container.decode(String.self, forKey: key) }
            words =
                text(.message)
                ?? [text(.resource), text(.field), text(.code)].compactMap(\.self).joined(separator: " ")
        }
    }

    /// The message, and what each detail says.
    let words: String

    private enum CodingKeys: CodingKey {
        case message, errors
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let message = try container.decodeIfPresent(String.self, forKey: .message) ?? ""
        let several = try? container.decodeIfPresent([Detail].self, forKey: .errors)
        let one = try? container.decodeIfPresent(Detail.self, forKey: .errors)
        let details = (several ?? one.map { [$0] } ?? []).map(\.words).filter { !$0.isEmpty }.joined(separator: "; ")
        words = [message, details].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
