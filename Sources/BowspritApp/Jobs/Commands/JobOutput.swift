import Foundation
import JobModel
import YAML

/// In which form `bowsprit job` prints jobs.
public enum JobOutput: String, CaseIterable, Sendable {
    /// For people: a table, or a page of facts.
    case text
    /// ProwJobs as JSON; several as `{"items": [...]}`.
    case json
    /// ProwJobs as YAML; several as `items: [...]`.
    case yaml
    /// Their names alone, one a line.
    case name

    private struct List: Encodable {
        let items: [ProwJob]
    }

    /// A list of jobs in this form; nil for people.
    func text(of jobs: [ProwJob]) throws -> String? {
        try document(List(items: jobs), names: jobs)
    }

    /// One job in this form; nil for people.
    func text(of job: ProwJob) throws -> String? {
        try document(job, names: [job])
    }

    private func document(_ value: some Encodable, names jobs: [ProwJob]) throws -> String? {
        switch self {
        case .text: return nil
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        case .yaml: return String(try YAMLEncoder().encode(value).dropLast())
        case .name: return jobs.map(\.name).joined(separator: "\n")
        }
    }
}
