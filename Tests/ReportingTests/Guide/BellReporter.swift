import JobModel
import NIOHTTP1
import Reporting
import ServiceAccess

/// Rings the harbour's bell: one bell for each job, which shows how its newest run is.
struct BellReporter: Reporter {
    private struct Bell: Encodable {
        let state: String
        let text: String
    }

    let name = ReporterName(rawValue: "bell-reporter")
    let client: ServiceClient

    func shouldReport(_ job: ProwJob) -> Bool {
        job.spec.type == .periodic && job.status.state.isTerminal
    }

    func report(_ job: ProwJob) async throws -> ReportOutcome {
        guard let path = Self.path(of: job) else { return .skipped("the job's name can't be a bell's") }
        let bell = Bell(state: job.status.state.rawValue, text: String(job.status.description.prefix(200)))
        _ = try await client.send(.PUT, path, bell)
        return .reported
    }

    private static func path(of job: ProwJob) -> String? {
        let isPlain =
            job.spec.job.utf8.count <= 100 && !job.spec.job.isEmpty
            && job.spec.job.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return isPlain ? "/bells/\(job.spec.job)" : nil
    }
}
