import Foundation
import HTTPTypes
import Hummingbird
import JobEngine
import JobModel
import NIOCore
import NIOFoundationCompat
import Persistence
import WebPages

/// Lists of jobs as deck gives them.
extension JobRoutes {
    /// `{"items": [...]}`: every job, or those that parameters select.
    @Sendable
    func prowJobs(_ request: Request) async throws -> Response {
        let fields = FormFields(query: request)
        let omissions = ProwJobOmissions(fields["omit"] ?? "")
        return try await list(fields, before: #"{"items":["#, after: "]}") { jobs in
            try jobs.map { try JSONEncoder().encode(omissions.applied(to: $0)) }
        }
    }

    /// A list of flat objects, from before there were ProwJobs.
    @Sendable
    func legacyJobs(_ request: Request) async throws -> Response {
        try await list(FormFields(query: request), before: "[", after: "]") { jobs in
            try jobs.map { try JSONEncoder().encode(LegacyJob($0)) }
        }
    }

    private func list(
        _ fields: FormFields,
        before: String,
        after: String,
        _ items: @escaping @Sendable ([ProwJob]) throws -> [Data]
    ) async throws -> Response {
        let selection = try JobSelection(fields)
        var (before, after, type) = (before, after, "application/json")
        if let variable = fields["var"] {
            guard variable.wholeMatch(of: #/[A-Za-z_$][A-Za-z0-9_$]{0,63}/#) != nil else {
                throw DeskRefusal(.refused, "the parameter var has to be the name of a variable")
            }
            (before, after, type) = ("var \(variable) = \(before)", after + ";", "application/javascript")
        }
        var headers = Response.dynamicHeaders(type)
        let first = try await firstPage(selection)
        if selection.limit != nil, let name = HTTPField.Name(Self.total) { headers[name] = "\(first.total)" }
        let body = ResponseBody { [before, after, store = desk.store, visibility = desk.visibility()] writer in
            try await writer.write(ByteBuffer(string: before))
            var (page, query, isFirst) = (first.page, selection.query, true)
            while true {
                for item in try items(page.jobs.filter { selection.selects($0) && visibility.shows($0) }) {
                    if !isFirst { try await writer.write(ByteBuffer(string: ",")) }
                    isFirst = false
                    try await writer.write(ByteBuffer(data: item))
                }
                guard let next = page.next else { break }
                query.cursor = next
                page = try await store.jobs(query)
            }
            try await writer.write(ByteBuffer(string: after))
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    /// The jobs of a limited list, or the first ones of a list of all.
    private func firstPage(_ selection: JobSelection) async throws -> (page: JobPage, total: Int) {
        func page(_ jobs: [ProwJob]) -> JobPage { JobPage(jobs: jobs, version: ResourceVersion(rawValue: "")) }
        if let prefix = selection.namePrefix {
            var jobs: [ProwJob] = []
            for name in try await desk.names(beginningWith: prefix) {
                if let job = try await desk.job(named: name) { jobs.append(job) }
            }
            return (page(jobs), jobs.count)
        }
        guard selection.limit == nil else {
            let found = try await desk.list(selection.query, offset: selection.offset)
            return (page(found.jobs), found.total)
        }
        return (try await desk.store.jobs(selection.query), 0)
    }

    /// The header that says how many jobs there are on all pages.
    static let total = "Bowsprit-Total"
}
