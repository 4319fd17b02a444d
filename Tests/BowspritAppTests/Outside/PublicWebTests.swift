import Foundation
import HTTPTypes
import PluginKit
import TestSupport
import Testing

@testable import BowspritApp

@Suite(.timeLimit(.minutes(10))) struct PublicWebTests {
    private func web(_ world: LoopbackService) -> PublicWeb {
        PublicWeb(http: world.http) { $0.hasPrefix(world.address) ? WebAddress(unchecked: $0) : nil }
    }

    @Test func bodiesAndSizes() async throws {
        try await LoopbackService.run(answering: { _ in .init(body: "meow") }) { world in
            let web = web(world)
            let bytes = try await web.get("\(world.address)/cat?n=1", headers: ["Authorization": "key"])
            #expect(String(decoding: bytes, as: UTF8.self) == "meow")
            let size = try await web.size(of: "\(world.address)/cat")
            #expect(size == 4)
            #expect(world.calls.map(\.method) == ["GET", "HEAD"])
            #expect(world.calls.map(\.authorization) == ["key", nil])
            #expect(world.calls.first?.path == "/cat?n=1")
        }
    }

    @Test(
        arguments: [(404, ""), (500, ""), (204, ""), (200, "long"), (302, "")]
    )
    func failuresSayWhoFailed(_ status: Int, _ body: String) async throws {
        let body = body == "long" ? String(repeating: "a", count: (1 << 20) + 1) : body
        try await LoopbackService.run(answering: { _ in .init(status: status, body: body) }) {
            world in
            let failure = await #expect(throws: WebFailure.self) {
                try await web(world).get("\(world.address)/?api_key=secret", headers: [:])
            }
            #expect(failure?.reason.hasPrefix("127.0.0.1 ") == true)
            #expect(failure?.reason.contains("secret") == false)
        }
    }

    /// A clock on which every wait is over when the service has been asked.
    private struct Impatience: Clock {
        let asked: AsyncStream<Void>
        let real = ContinuousClock()

        var now: ContinuousClock.Instant { real.now }
        var minimumResolution: Duration { real.minimumResolution }

        func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
            for await _ in asked { return }
        }
    }

    @Test func anAnswerThatDripsIsGivenUp() async throws {
        let (asked, asking) = AsyncStream.makeStream(of: Void.self)
        let answer: @Sendable (LoopbackService.Call) -> LoopbackService.Reply = { _ in
            asking.yield()
            return .init(hangs: true)
        }
        try await LoopbackService.run(answering: answer) { world in
            let web = PublicWeb(http: world.http, clock: Impatience(asked: asked)) { WebAddress(unchecked: $0) }
            let failure = await #expect(throws: WebFailure.self) { try await web.get(world.address, headers: [:]) }
            #expect(failure == WebFailure("127.0.0.1 does not answer in time"))
        }
    }

    @Test func redirectsStayAmongAllowedAddresses() async throws {
        let answer: @Sendable (LoopbackService.Call) -> LoopbackService.Reply = { call in
            switch call.path {
            case "/near": .init(status: 302, headers: [.location: "/there"])
            case "/away": .init(status: 302, headers: [.location: "https://10.0.0.1/"])
            case "/round": .init(status: 307, headers: [.location: "/round"])
            default: .init(body: "here")
            }
        }
        try await LoopbackService.run(answering: answer) { world in
            let bytes = try await web(world).get("\(world.address)/near", headers: [:])
            #expect(String(decoding: bytes, as: UTF8.self) == "here")
            for path in ["away", "round"] {
                await #expect(throws: WebFailure.self) {
                    try await web(world).get("\(world.address)/\(path)", headers: [:])
                }
            }
            #expect(world.calls.count == 2 + 1 + 6)
        }
    }

    @Test func otherAddressesAreNotAsked() async throws {
        try await LoopbackService.run(answering: { _ in .init() }) { world in
            let web = PublicWeb(http: world.http)
            for url in [world.address, "https://127.0.0.1", "https://localhost"] {
                await #expect(throws: WebFailure.self) { try await web.get(url, headers: [:]) }
                await #expect(throws: WebFailure.self) { try await web.size(of: url) }
            }
            #expect(world.calls.isEmpty)
        }
    }

    @Test func keysAreTheFirstLineOfAFile() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("  a key \r\nmore\n".utf8).write(to: file)
        try await LoopbackService.run(answering: { _ in .init() }) { world in
            let key = try await web(world).key(at: file.path(percentEncoded: false))
            #expect(key == "a key")
            await #expect(throws: WebFailure.self) { try await web(world).key(at: "/nonexistent/key") }
        }
    }
}
