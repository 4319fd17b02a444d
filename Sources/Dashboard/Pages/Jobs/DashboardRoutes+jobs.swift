import HTTPTypes
import Hummingbird
import Logging
import WebPages

extension DashboardRoutes {
    func addJobRoutes<Routes: RouterMethods>(to router: Routes) {
        get("/", on: router) { request, _ in try await jobs(request) }
        get("/jobs", on: router) { request, _ in try await jobs(request) }
        get("/jobs/:name", on: router) { request, context in try await job(parameter("name", context), request) }
        get("/jobs/:name/log", on: router) { request, context in try await rawLog(parameter("name", context), request) }
        get("/jobs/:name/log/stream", on: router) { request, context in
            try await logStream(parameter("name", context), request)
        }
        get("/jobs/:name/files/**", on: router) { request, context in
            let path = context.parameters.getCatchAll().map { URLPath.decode($0) }.joined(separator: "/")
            return try await file(path, of: parameter("name", context), request)
        }
        for action in JobAction.allCases {
            post("/jobs/:name/\(action.rawValue)", on: router) { _, context in
                .seeOther(Link.job(try await source.perform(action, on: parameter("name", context))))
            }
        }
        get("/api/jobs", on: router) { request, _ in
            let query = try JobQuery(request)
            return try .json(await source.jobs(query.filter(now: now()), page: query.page), to: request)
        }
        get("/api/jobs/:name", on: router) { request, context in
            guard let job = try await source.job(parameter("name", context)) else { return nil }
            return try .json(job, to: request)
        }
        get("/api/jobs/:name/results", on: router) { request, context in
            guard let results = try await source.results(of: parameter("name", context)) else { return nil }
            return try .json(results, to: request)
        }
    }

    private func jobs(_ request: Request) async throws -> Response {
        let query = try JobQuery(request)
        let now = now()
        let list = try await source.jobs(query.filter(now: now), page: query.page)
        let page = Page(title: "Jobs", section: "/jobs", topics: [.jobs])
        return try renderer.response(
            page,
            template: "jobs",
            view: JobsView(list, query: query, now: now),
            to: request
        )
    }

    private func job(_ name: String, _ request: Request) async throws -> Response {
        let place = try LogPlace(request)
        guard let job = try await source.job(name), let log = try await logReader(name).window(place) else {
            throw PageError.missing(kind: "job", name: name)
        }
        let view = JobView(job, log: log, results: await results(of: name), isNatural: place == .natural, now: now())
        let title = "\(job.summary.state.mark.word): \(job.summary.job)"
        let page = Page(title: title, section: "/jobs", topics: [.job(name)])
        return try renderer.response(page, template: "job", view: view, to: request)
    }

    /// What a run left; nil when it can't be read now, which must not hide the rest of the page.
    private func results(of name: String) async -> JobResults? {
        do {
            return try await source.results(of: name) ?? JobResults()
        } catch {
            logger.warning("The results of a job can't be read", metadata: ["job": "\(name)", "error": "\(error)"])
            return nil
        }
    }

    func logReader(_ name: String) -> LogReader {
        LogReader { offset, count in try await source.log(of: name, from: offset, atMost: count) }
    }
}

extension LogPlace {
    fileprivate init(_ request: Request) throws(PageError) {
        let query = Query(request)
        if let offset = try query.offset("from") {
            self = .from(offset)
        } else if let offset = try query.offset("to") {
            self = .upTo(offset)
        } else {
            self = .natural
        }
    }
}
