import Hummingbird

/// Takes requests to the APIs and to git; what is left goes on to the pages.
struct ForgeMiddleware<Context: RequestContext>: RouterMiddleware {
    let api: APIResponder
    let git: GitResponder
    let graphQL: GraphQLResponder

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        if path == "/graphql" || path == "/api/graphql" { return try await graphQL.respond(to: request) }
        if let target = GitResponder.target(path) { return try await git.respond(to: request, target) }
        if let path = APIResponder.apiPath(path) { return try await api.respond(to: request, path: path) }
        return try await next(request, context)
    }
}
