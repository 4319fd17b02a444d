import Dashboard
import Foundation
import HTTPTypes
import Hummingbird
import JobModel
import NIOCore
import Persistence
import WebPages
import YAML

/// Single jobs as deck gives and changes them.
extension JobRoutes {
    /// The ProwJob as YAML.
    @Sendable
    func prowJob(_ request: Request) async throws -> Response {
        let name = try parameter("prowjob", request)
        guard let job = try await desk.job(named: name) else {
            throw DeskRefusal(.missing, "ProwJob not found: there is no job \(name)")
        }
        return .text(try YAMLEncoder().encode(ProwJobOmissions("").applied(to: job)))
    }

    /// The log of a run, by the job's name and the build id.
    @Sendable
    func log(_ request: Request) async throws -> Response {
        let (name, id) = (try parameter("job", request), try parameter("id", request))
        guard let job = try await desk.job(name, buildID: id) else {
            throw DeskRefusal(.missing, "Log not found: there is no run \(id) of a job \(name)")
        }
        let log = RawLog { [desk] offset, count in try await desk.logChunk(of: job, from: offset, atMost: count) }
        guard var response = try await log.response(to: request) else {
            throw DeskRefusal(.missing, "Log not found: there is none of \(name) \(id)")
        }
        response.headers[.accessControlAllowOrigin] = "*"
        return response
    }

    /// The ProwJob that a rerun would make, as YAML.
    @Sendable
    func rerunPreview(_ request: Request) async throws -> Response {
        let job = try await desk.secondRun(of: try parameter("prowjob", request), isLatest: isLatest(request))
        return .text(try YAMLEncoder().encode(job))
    }

    @Sendable
    func rerun(_ request: Request) async throws -> Response {
        let name = try await desk.rerun(try parameter("prowjob", request), isLatest: isLatest(request))
        var response = Response.text(
            "Job successfully triggered. Wait 30 seconds and refresh the page for the job to show up.\n"
        )
        if let header = HTTPField.Name(Self.newJob) { response.headers[header] = name }
        return response
    }

    @Sendable
    func abort(_ request: Request) async throws -> Response {
        let source = door == .socket ? "the command line" : "the web"
        try await desk.abort(try parameter("prowjob", request), reason: "Aborted from \(source).")
        return .text("Job successfully aborted.\n")
    }

    /// Starts a configured job, or says what it would be.
    @Sendable
    func start(_ request: Request) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 16)
        guard let order = try? JSONDecoder().decode(JobOrder.self, from: Data(body.readableBytesView)) else {
            throw DeskRefusal(.refused, "the order can't be read; this bot and this bowsprit are of different versions")
        }
        let isDryRun = FormFields(query: request)["dry-run"] == "true"
        return try .plainJSON(try await desk.start(order, isDryRun: isDryRun))
    }

    private func isLatest(_ request: Request) -> Bool {
        FormFields(query: request)["mode"] == "latest"
    }

    private func parameter(_ name: String, _ request: Request) throws(DeskRefusal) -> String {
        guard let value = FormFields(query: request)[name] else {
            throw DeskRefusal(.refused, "request did not provide the '\(name)' query parameter")
        }
        return value
    }

    /// The header that names the run that a rerun made.
    static let newJob = "Bowsprit-Job"
}
