import HTTPTypes
import Hummingbird
import JobModel
import Logging
import NIOCore
import WebPages

/// Jobs at the addresses that Prow's deck has, for scripts that know them, and for `bowsprit job`:
/// `/prowjobs.js`, `/data.js`, `/prowjob`, `/log`, `/rerun`, `/abort`.
struct JobRoutes: Sendable {
    /// Who may ask for changes.
    enum Door: Sendable {
        /// Browsers, from the bot's own pages: the port that everybody reaches.
        case pages
        /// Whoever can open the bot's socket, which the permissions of the data folder say.
        case socket
    }

    let desk: JobDesk
    let door: Door
    let logger: Logger

    /// Adds the addresses to a router.
    func addRoutes<Routes: RouterMethods>(to router: Routes) {
        get("/prowjobs.js", on: router, prowJobs)
        get("/data.js", on: router, legacyJobs)
        get("/prowjob", on: router, prowJob)
        get("/log", on: router, log)
        get("/rerun", on: router, rerunPreview)
        post("/rerun", on: router, rerun)
        post("/abort", on: router, abort)
        if door == .socket { post("/start", on: router, start) }
    }

    private typealias Answer = @Sendable (Request) async throws -> Response

    private func get(_ path: RouterPath, on router: some RouterMethods, _ answer: @escaping Answer) {
        router.get(path) { request, _ in await respond(to: request, answer) }
    }

    private func post(_ path: RouterPath, on router: some RouterMethods, _ answer: @escaping Answer) {
        router.post(path) { request, _ in
            await respond(to: request) { request in
                guard door == .socket || request.isSameOrigin else {
                    return .text("changes are only taken from this bot's own pages\n", status: .forbidden)
                }
                return try await answer(request)
            }
        }
    }

    private func respond(to request: Request, _ answer: Answer) async -> Response {
        do {
            return try await answer(request)
        } catch let refusal as DeskRefusal {
            return .refusal(refusal)
        } catch {
            logger.error("A request for jobs failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            return .text("the bot could not do this; its log says why\n", status: .internalServerError)
        }
    }
}
