import ForgeModel
import Foundation

/// A check run as GitHub takes it.
struct WireCheckRunReport: Encodable {
    struct Output: Encodable {
        let title: String
        let summary: String
        let annotations: [Annotation]
    }

    struct Annotation: Encodable {
        let path: String
        let start_line: Int
        let end_line: Int
        let start_column: Int?
        let end_column: Int?
        let annotation_level: String
        let title: String?
        let message: String
    }

    struct Action: Encodable {
        let label: String
        let description: String
        let identifier: String
    }

    let name: String
    /// The commit, for a new one.
    let head_sha: String?
    let external_id: String
    let details_url: String?
    let status: String
    let conclusion: String?
    let started_at: String?
    let completed_at: String?
    let output: Output
    let actions: [Action]

    init(_ report: CheckRunReport, annotations: ArraySlice<CheckAnnotation>, sha: CommitSHA?) {
        name = report.name
        head_sha = sha?.text
        external_id = "\(report.reference)"
        details_url = report.detailsURL
        switch report.progress {
        case .queued: (status, conclusion) = ("queued", nil)
        case .inProgress: (status, conclusion) = ("in_progress", nil)
        case .completed(let end): (status, conclusion) = ("completed", end.rawValue)
        }
        started_at = report.startedAt?.formatted(.iso8601)
        completed_at = report.completedAt?.formatted(.iso8601)
        output = Output(
            title: report.title,
            summary: report.summary,
            annotations: annotations.map(Annotation.init)
        )
        actions = report.actions.map {
            Action(label: $0.label, description: $0.description, identifier: $0.identifier)
        }
    }
}

extension WireCheckRunReport.Annotation {
    init(_ annotation: CheckAnnotation) {
        self.init(
            path: annotation.path,
            start_line: annotation.line,
            end_line: annotation.line,
            start_column: annotation.column,
            end_column: annotation.column,
            annotation_level: annotation.level.rawValue,
            title: annotation.title,
            message: annotation.message
        )
    }
}
