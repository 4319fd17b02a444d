import ForgeModel
import HTTPTypes
import Hummingbird
import WebPages

extension DashboardRoutes {
    func addPullRequestRoutes<Routes: RouterMethods>(to router: Routes) {
        get("/pr", on: router) { request, _ in
            let query = try PullRequestQuery(request)
            let list = try await source.pullRequests(query.filter, page: query.page)
            return try renderer.response(
                Page(title: "Pull requests", section: "/pr", topics: [.pullRequests]),
                template: "pulls",
                view: PullRequestsView(list, query: query, now: now()),
                to: request
            )
        }
        get("/pr/:owner/:name/:number", on: router) { request, context in
            let id = try threadID(context)
            guard let pull = try await source.pullRequest(id) else {
                throw PageError.missing(kind: "pull request", name: id.description)
            }
            return try renderer.response(
                Page(title: "\(pull.summary.title) · \(id)", section: "/pr", topics: [.pullRequest(id), .jobs]),
                template: "pull",
                view: PullRequestView(pull, now: now()),
                to: request
            )
        }
        get("/api/pr", on: router) { request, _ in
            let query = try PullRequestQuery(request)
            return try .json(await source.pullRequests(query.filter, page: query.page), to: request)
        }
        get("/api/pr/:owner/:name/:number", on: router) { request, context in
            let id = try threadID(context)
            guard let pull = try await source.pullRequest(id) else {
                throw PageError.missing(kind: "pull request", name: id.description)
            }
            return try .json(pull, to: request)
        }
    }

    private func threadID(_ context: some RequestContext) throws(PageError) -> ThreadID {
        let repository = RepositoryName(owner: parameter("owner", context), name: parameter("name", context))
        guard let number = Int(parameter("number", context)), number > 0 else { throw .notFound }
        return ThreadID(repository, number)
    }
}
