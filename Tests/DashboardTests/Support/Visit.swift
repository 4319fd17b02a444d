import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing
import WebPages

/// Runs a test against the dashboard of a source.
func visit(
    _ source: SampleSource = SampleSource(.busy),
    _ setup: TestingSetup = .router,
    test: @Sendable (any TestClientProtocol) async throws -> Void
) async throws {
    let router = Router()
    let dashboard = try DashboardRoutes(source: source, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    {
        SampleSource.Content.now
    }
    dashboard.addRoutes(to: router)
    router.post("/hook") { _, _ in HTTPResponse.Status.ok }
    try await Application(router: router).test(setup, test)
}

extension TestClientProtocol {
    /// The body of a page, which has to be there.
    func text(_ path: String, status: HTTPResponse.Status = .ok) async throws -> String {
        try await execute(uri: path, method: .get) { response in
            #expect(response.status == status, "\(path)")
            return String(buffer: response.body)
        }
    }

    /// Presses a button as a page of ours would.
    func press(_ path: String, origin: String = "http://localhost") async throws -> TestResponse {
        try await execute(uri: path, method: .post, headers: [.origin: origin]) { $0 }
    }
}
