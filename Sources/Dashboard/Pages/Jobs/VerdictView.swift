import Foundation
import JobModel
import WebPages

/// The answer to what a reader of a job's page wants to know first.
struct VerdictView: Sendable {
    struct FirstError: Sendable {
        let path: String
        let name: String
        let text: String
    }

    let mark: MarkView
    let preposition: String
    let took: DurationView
    let descriptionHTML: HTML?
    let firstError: FirstError?

    init(_ job: JobSummary, firstError: LogLine?, query: String, now: Date) {
        let (word, preposition) = Self.words(job.state)
        mark = MarkView(job.state.mark, word: word)
        self.preposition = preposition
        took = DurationView(from: job.started ?? job.created, to: job.finished, now: now)
        descriptionHTML = job.description.isEmpty ? nil : HTML(sentence: job.description)
        self.firstError = firstError.map { line in
            let text = line.text.drop(while: \.isWhitespace)
            return FirstError(
                path: "\(query)#\(line.anchor)",
                name: line.cursor.line.map { "line \($0)" } ?? "byte \(line.cursor.offset.grouped)",
                text: text.count > 160 ? "\(text.prefix(160))…" : String(text)
            )
        }
    }

    private static func words(_ state: ProwJobState) -> (word: String, preposition: String) {
        switch state {
        case .scheduling: ("waiting for a place to run", "for")
        case .triggered: ("waiting to start", "for")
        case .pending: ("running", "for")
        case .success: ("passed", "in")
        case .failure: ("failed", "in")
        case .aborted: ("aborted", "after")
        case .error: ("could not run", "after")
        }
    }
}
