import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Persistence
import Testing

@testable import Hooks

/// The front door over HTTP: each row of Prow's contract, in order, with the status and the line that is answered.
@Suite(.timeLimit(.minutes(10))) struct HookRoutesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        var method = "POST"
        var headers: [String: String?] = [:]
        var body = SamplePayload.comment("/say hello")
        var secret = HookWorld.secret
        let status: Int
        let line: String

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(name: "taken", status: 200, line: "Event received. Have a nice day."),
        Row(name: "GET", method: "GET", status: 405, line: "405 Method not allowed: send a POST"),
        Row(name: "PUT", method: "PUT", status: 405, line: "405 Method not allowed: send a POST"),
        Row(name: "OPTIONS", method: "OPTIONS", status: 405, line: "405 Method not allowed: send a POST"),
        Row(
            name: "no event",
            headers: ["X-GitHub-Event": nil],
            status: 400,
            line: "400 Bad Request: Missing X-GitHub-Event Header"
        ),
        Row(
            name: "no GUID",
            headers: ["X-GitHub-Delivery": nil],
            status: 400,
            line: "400 Bad Request: Missing X-GitHub-Delivery Header"
        ),
        Row(
            name: "no signature",
            headers: ["X-Hub-Signature-256": nil],
            status: 403,
            line: "403 Forbidden: Missing X-Hub-Signature-256; set a secret for this webhook on GitHub"
        ),
        Row(
            name: "a form",
            headers: ["Content-Type": "application/x-www-form-urlencoded"],
            status: 400,
            line: "400 Bad Request: Hook only accepts content-type: application/json"
                + " - please reconfigure this hook on GitHub"
        ),
        Row(
            name: "no signature at all",
            headers: ["X-Hub-Signature-256": "sha256=zz"],
            status: 403,
            line: "403 Forbidden: Invalid X-Hub-Signature-256 - no secret of this bot made it"
        ),
        Row(
            name: "SHA-1",
            headers: ["X-Hub-Signature-256": "sha1=\(String(repeating: "0", count: 40))"],
            status: 403,
            line: "403 Forbidden: Invalid X-Hub-Signature-256 - no secret of this bot made it"
        ),
        Row(
            name: "another secret",
            secret: "wrong",
            status: 403,
            line: "403 Forbidden: Invalid X-Hub-Signature-256 - no secret of this bot made it"
        ),
        Row(
            name: "the signature is checked before the payload is read",
            body: Data("{".utf8),
            secret: "wrong",
            status: 403,
            line: "403 Forbidden: Invalid X-Hub-Signature-256 - no secret of this bot made it"
        ),
        Row(
            name: "signed, but no JSON",
            body: Data("{".utf8),
            status: 403,
            line: "403 Forbidden: Invalid X-Hub-Signature-256 - invalid payload"
        ),
        Row(
            name: "signed, but empty",
            body: Data(),
            status: 403,
            line: "403 Forbidden: Invalid X-Hub-Signature-256 - invalid payload"
        ),
        Row(
            name: "an event that nobody wants",
            headers: ["X-GitHub-Event": "star"],
            body: Data("{}".utf8),
            status: 200,
            line: "Event received. Have a nice day."
        ),
    ]

    @Test func answersAsProwDoes() async throws {
        try await withHooks { world in
            for (index, row) in Self.rows.enumerated() {
                let (status, line) = try await Self.send(row, guid: "guid-\(index)", to: world.intake)
                #expect(status == row.status, "\(row.name)")
                #expect(line == row.line + "\n", "\(row.name)")
            }
            #expect(try await world.log.count() == 1, "only what was taken and is listened to is stored")
        }
    }

    @Test(arguments: [true, false])
    func theSizeIsCapped(_ hasLength: Bool) async throws {
        try await withHooks { world in
            for (excess, status) in [(0, 200), (1, 413)] {
                // White space behind a payload is JSON, too.
                var body = SamplePayload.comment("/say hello")
                body.append(Data(repeating: 0x20, count: HookRoutes.bodyLimit + excess - body.count))
                let row = Row(name: "large", body: body, status: status, line: "")
                let (answered, line) = try await Self.send(
                    row,
                    guid: "guid-\(excess)",
                    to: world.intake,
                    hasLength: hasLength
                )
                #expect(answered == status)
                if status == 413 { #expect(line == "413 Payload Too Large: a payload has at most 25 MB\n") }
            }
        }
    }

    @Test func aBodyThatIsTooLongByItsOwnWordIsNotRead() async throws {
        try await withHooks { world in
            let row = Row(name: "large", headers: ["Content-Length": "26214401"], status: 413, line: "")
            let (status, _) = try await Self.send(row, guid: "guid", to: world.intake, hasLength: false)
            #expect(status == 413)
        }
    }

    @Test func aBodyThatBreaksOff() async throws {
        try await withHooks { world in
            struct Broken: Error {}
            let (stream, source) = AsyncThrowingStream.makeStream(of: ByteBuffer.self)
            source.finish(throwing: Broken())
            let row = Row(name: "broken", status: 500, line: "")
            let request = Request(
                head: Self.head(row, guid: "guid"),
                body: RequestBody(asyncSequence: stream)
            )
            let (status, line) = try await Self.respond(to: request, world.intake)
            #expect(status == 500)
            #expect(line == "500 Internal Server Error: Failed to read request body\n")
        }
    }

    @Test func aGUIDIsTakenOnce() async throws {
        try await withHooks { world in
            let row = Row(name: "twice", status: 200, line: "")
            _ = try await Self.send(row, guid: "same", to: world.intake)
            let (status, line) = try await Self.send(row, guid: "same", to: world.intake)
            #expect(status == 200)
            #expect(line == "Event seen before; it is handled once.\n")
            #expect(try await world.log.count() == 1)
        }
    }

    @Test func whatCannotBeStoredIsNotTaken() async throws {
        try await withHooks { world in
            let folder = FileManager.default.temporaryDirectory.appending(path: "closed-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let closed = try await world.intakeWithClosedDatabase(in: folder)
            let (status, line) = try await Self.send(
                Row(name: "closed", status: 503, line: ""),
                guid: "guid",
                to: closed
            )
            #expect(status == 503)
            #expect(line == "503 Service Unavailable: the delivery could not be stored; send it again\n")
        }
    }

    // MARK: Requests

    private static func head(_ row: Row, guid: String) -> HTTPRequest {
        var headers: [String: String?] = [
            "X-GitHub-Event": "issue_comment", "X-GitHub-Delivery": guid, "Content-Type": "application/json",
            "X-Hub-Signature-256": HookSignature.header(of: row.body, secret: row.secret),
        ]
        headers.merge(row.headers) { _, new in new }
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name), let value { fields[name] = value }
        }
        return HTTPRequest(
            method: HTTPRequest.Method(row.method) ?? .post,
            scheme: "http",
            authority: "bot",
            path: "/hook",
            headerFields: fields
        )
    }

    /// Sends a request, in pieces.
    private static func send(
        _ row: Row,
        guid: String,
        to intake: HookIntake,
        hasLength: Bool = true
    ) async throws -> (
        Int, String
    ) {
        var head = head(row, guid: guid)
        if hasLength { head.headerFields[.contentLength] = "\(row.body.count)" }
        let (stream, source) = AsyncStream.makeStream(of: ByteBuffer.self)
        for start in stride(from: 0, to: row.body.count, by: 1 << 20) {
            source.yield(ByteBuffer(bytes: row.body[start..<min(start + 1 << 20, row.body.count)]))
        }
        source.finish()
        return try await respond(to: Request(head: head, body: RequestBody(asyncSequence: stream)), intake)
    }

    private static func respond(to request: Request, _ intake: HookIntake) async throws -> (Int, String) {
        let router = Router(context: TestContext.self)
        HookRoutes(intake).add(to: router)
        let response = try await router.buildResponder().respond(to: request, context: TestContext())
        let text = TextWriter()
        try await response.body.write(text)
        return (response.status.code, text.text)
    }
}
