import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WebPages

/// What a route does: a response, or nil when there is nothing here.
typealias Answer<Context> = @Sendable (Request, Context) async throws -> Response?

extension DashboardRoutes {
    /// Adds a page; what it throws becomes a page too.
    func get<Routes: RouterMethods>(_ path: RouterPath, on router: Routes, answer: @escaping Answer<Routes.Context>) {
        router.get(path) { request, context in await respond(to: request, context, answer) }
    }

    /// Adds what a button does; only pages of ours may press it.
    func post<Routes: RouterMethods>(_ path: RouterPath, on router: Routes, answer: @escaping Answer<Routes.Context>) {
        router.post(path) { request, context in
            await respond(to: request, context) { request, context in
                guard request.isSameOrigin else { throw PageError.foreignForm }
                return try await answer(request, context)
            }
        }
    }

    /// Parts of a path, percent-decoded.
    func parameter(_ name: String, _ context: some RequestContext) -> String {
        URLPath.decode(context.parameters.get(name) ?? "")
    }

    private func respond<Context: RequestContext>(
        to request: Request,
        _ context: Context,
        _ answer: Answer<Context>
    ) async -> Response {
        do {
            guard let response = try await answer(request, context) else { throw PageError.notFound }
            return response
        } catch let error as PageError {
            return message(error, to: request, context)
        } catch let refusal as DashboardRefusal {
            return message(.refused(refusal.message), to: request, context)
        } catch {
            logger.error(
                "A page of the dashboard failed",
                metadata: ["request": "\(context.id)", "path": "\(request.uri.path)", "error": "\(error)"]
            )
            return message(.fault, to: request, context)
        }
    }

    private func message(_ error: PageError, to request: Request, _ context: some RequestContext) -> Response {
        let page = Page(title: error.heading, status: error.status)
        if request.uri.path.hasPrefix("/api/") { return .json(error, to: request) }
        do {
            let view = error.view(reference: context.id)
            return try renderer.response(page, template: "message", view: view, to: request)
        } catch {
            logger.critical("No page can be made", metadata: ["error": "\(error)"])
            return Response(status: .internalServerError)
        }
    }
}
