import Foundation
import GoTemplate
import JobModel

/// The text of a message to Slack.
///
/// The template's own markup counts; what it takes from the job does not: a title with `<!channel>` calls nobody. See
/// [escaping](https://docs.slack.dev/messaging/formatting-message-text#escaping).
struct SlackText {
    /// The longest text that Slack takes whole, in characters.
    private static let limit = 40_000

    let text: String

    init(template: String, _ job: ProwJob) throws(TemplateError) {
        let rendered = try CheckedTemplate<ProwJob>(template).render(Self.escaped(job))
        text = rendered.utf8.count <= Self.limit ? rendered : String(rendered.unicodeScalars.prefix(Self.limit / 4))
    }

    /// The job with every text in it escaped.
    private static func escaped(_ job: ProwJob) -> ProwJob {
        guard let data = try? JSONEncoder().encode(job),
            let value = try? JSONDecoder().decode(JSONValue.self, from: data),
            let escaped = try? JSONEncoder().encode(value.mapTexts(escaped)),
            let job = try? JSONDecoder().decode(ProwJob.self, from: escaped)
        else { return job }
        return job
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

extension JSONValue {
    /// The same value with every text in it changed, names of members aside.
    fileprivate func mapTexts(_ change: (String) -> String) -> JSONValue {
        switch self {
        case .string(let text): .string(change(text))
        case .array(let elements): .array(elements.map { $0.mapTexts(change) })
        case .object(let members): .object(members.mapValues { $0.mapTexts(change) })
        case .null, .bool, .int, .double: self
        }
    }
}
