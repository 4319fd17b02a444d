import Foundation
import HTTPTypes
public import Hummingbird
import Logging
import WebPages

extension ForgePages {
    /// Adds the pages and what they load to a router.
    public func addRoutes<Routes: RouterMethods>(to router: Routes) {
        router.addAssets()
        get("/", on: router) { visit in try repositories(visit) }
        get("/_/events", on: router) { visit in
            let topics = FormFields(query: visit.request).all("topic").prefix(16).map { LiveTopic($0) }
            return events.response(to: visit.request, topics: Set(topics))
        }
        post("/_/identity", on: router) { visit, form in switchIdentity(visit, form) }
        get("/:owner/:name", on: router) { visit in try pulls(visit) }
        get("/:owner/:name/pulls", on: router) { visit in try pulls(visit) }
        get("/:owner/:name/issues/:number", on: router) { visit in .seeOther(try visit.pullPath) }
        get("/:owner/:name/pull/:number", on: router) { visit in try await pull(visit) }
        get("/:owner/:name/pull/:number/files", on: router) { visit in try await files(visit) }
        get("/:owner/:name/pull/:number/edit", on: router) { visit in try await edit(visit) }
        for action in ForgeAction.allCases {
            post("/:owner/:name/pull/:number/\(action.rawValue)", on: router) { visit, form in
                try await perform(action, form, visit)
                return .seeOther(try visit.pullPath)
            }
        }
        // Hummingbird takes no wildcard beside the owner, so what is nowhere else is caught in two places.
        get("/:owner", on: router) { _ in throw ForgeError.notFound }
        get("/:owner/:name/**", on: router) { _ in throw ForgeError.notFound }
    }

    private func get<Routes: RouterMethods>(
        _ path: RouterPath,
        on router: Routes,
        answer: @escaping @Sendable (ForgeVisit) async throws -> Response
    ) {
        router.get(path) { request, context in
            await respond(to: request, context) { visit in try await answer(visit) }
        }
    }

    private func post<Routes: RouterMethods>(
        _ path: RouterPath,
        on router: Routes,
        answer: @escaping @Sendable (ForgeVisit, FormFields) async throws -> Response
    ) {
        router.post(path) { request, context in
            await respond(to: request, context) { visit in
                guard request.isSameOrigin else {
                    throw ForgeError(
                        403,
                        "This form was sent from somewhere else. Open the page again and use its button."
                    )
                }
                return try await answer(visit, FormFields(body: request))
            }
        }
    }

    private func respond(
        to request: Request,
        _ context: some RequestContext,
        _ answer: @Sendable (ForgeVisit) async throws -> Response
    ) async -> Response {
        let state = await forge.snapshot()
        let visit = ForgeVisit(request: request, context: context, state: state, standard: configuration.visitor)
        do {
            return try await answer(visit)
        } catch let error as ForgeError {
            return message(error, visit)
        } catch {
            forge.logger.error("page failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            return message(ForgeError(500, "The page could not be made; the log says why."), visit)
        }
    }

    func page(_ title: String, _ visit: ForgeVisit, topics: [LiveTopic] = []) throws -> Page {
        let banner = try renderer.fragment("identity", view: IdentityView(visit))
        return Page(title: title, topics: topics, banner: HTML(markup: banner))
    }

    private func message(_ error: ForgeError, _ visit: ForgeVisit) -> Response {
        let view = MessageView(
            heading: error.status == 404 ? "There is nothing at this address" : "Nothing was done",
            text: error.status == 404
                ? "The simulated forge shows repositories and pull requests." : Self.words(error, visit),
            link: (try? visit.pullPath).map { NavigationItem("Back to the pull request", path: $0) }
                ?? NavigationItem("Show the repositories", path: "/")
        )
        do {
            var page = try page(view.heading, visit)
            page.status = HTTPResponse.Status(code: error.status)
            return try renderer.response(page, template: "message", view: view, to: visit.request)
        } catch {
            return Response(status: .internalServerError)
        }
    }

    private static func words(_ error: ForgeError, _ visit: ForgeVisit) -> String {
        let details = error.errors.compactMap(\.message)
        let reason = details.isEmpty ? error.message : details.joined(separator: " ")
        let isAboutPeople = error.status == 403 || error.status == 422
        guard isAboutPeople, let login = visit.login else { return reason }
        let ending = reason.last.map { ".!?".contains($0) } == true ? "" : "."
        return "\(reason)\(ending) You act as `\(login)`; the bar at the top lets you be somebody else."
    }

    private func switchIdentity(_ visit: ForgeVisit, _ form: FormFields) -> Response {
        let back = form["back"] ?? "/"
        let isOurs = back.hasPrefix("/") && !back.hasPrefix("//") && !back.contains("\\")
        var response = Response.seeOther(isOurs ? back : "/")
        if let login = form["login"], let account = visit.state.account(login) {
            let name = ForgeVisit.cookie
            response.setCookie(
                Cookie(name: name, value: account.login, path: "/", httpOnly: true, sameSite: .lax)
            )
        }
        return response
    }
}
