import Hummingbird

struct GraphQLResponder: Sendable {
    let store: ForgeStore
    let rateLimiter: RateLimiter
    let faults: FaultInjector
    let recorder: Recorder
    func respond(to request: Request) async throws -> Response { Response(status: .notFound) }
}
