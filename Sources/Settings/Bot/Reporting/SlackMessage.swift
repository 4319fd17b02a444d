import ConfigurationSchema
import GoTemplate
import JobModel
import YAML

/// The text of a message to Slack, a Go template that can be rendered also for a job without anything.
struct SlackMessage: ConfigurationValue {
    let text: String

    static var schema: ValueSchema { CheckedTemplate<ProwJob>.schema }

    var literal: ConfigurationLiteral? { text.literal }

    init(from decoder: any Decoder) throws {
        let checked = try CheckedTemplate<ProwJob>(from: decoder)
        text = checked.text
        let empty = ProwJob(
            metadata: ObjectMeta(),
            spec: ProwJobSpec(type: .periodic, job: ""),
            status: ProwJobStatus(state: .triggered, startTime: nil)
        )
        do throws(TemplateError) {
            try checked.template.check(against: empty.templateValue)
        } catch {
            try decoder.report(DiagnosticError(error), inTextAt: error.line, column: error.column)
        }
    }
}
