import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import PluginKit

/// Reads public web services for plugins. Its client must not follow redirects by itself.
struct PublicWeb: WebReader {
    /// How long an answer may take with its body and all redirects.
    private static let timeout = Duration.seconds(10)
    private static let connectionTimeout = TimeAmount.seconds(30)
    private static let answerLimit = 1 << 20
    private static let redirectLimit = 5
    private static let keyLimit = 4_096

    private let http: HTTPClient
    private let clock: any Clock<Duration>
    private let address: @Sendable (String) -> WebAddress?

    /// - Parameters:
    ///   - clock: What the time of an answer is measured with.
    ///   - address: Which addresses may be asked; the seam for tests on loopback.
    init(
        http: HTTPClient,
        clock: any Clock<Duration> = ContinuousClock(),
        address: @escaping @Sendable (String) -> WebAddress? = { WebAddress($0) }
    ) {
        self.http = http
        self.clock = clock
        self.address = address
    }

    func get(_ url: String, headers: [String: String]) async throws -> [UInt8] {
        try await inTime(url) {
            let (answer, host) = try await send(.GET, url, headers)
            do {
                return Array(buffer: try await answer.body.collect(upTo: Self.answerLimit))
            } catch let error as CancellationError {
                throw error
            } catch {
                throw WebFailure("\(host) sent an answer that is too long, or broke it off")
            }
        }
    }

    func size(of url: String) async throws -> Int {
        try await inTime(url) {
            let (answer, _) = try await send(.HEAD, url, [:])
            return answer.headers.first(name: "content-length").flatMap(Int.init) ?? 0
        }
    }

    private func inTime<Value: Sendable>(
        _ url: String,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await work() }
            group.addTask { [clock] in
                try await clock.sleep(for: Self.timeout)
                throw WebFailure("\(address(url)?.host ?? "the service") does not answer in time")
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }

    func key(at path: String) async throws -> String {
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: Self.keyLimit) else {
            throw WebFailure("the file with the key, \(path), cannot be read")
        }
        let line = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
        return line.trimmingCharacters(in: .whitespaces)
    }

    /// Asks, and follows redirects to where one may ask, too; headers may hold keys and go to the first host alone.
    private func send(
        _ method: HTTPMethod,
        _ url: String,
        _ headers: [String: String]
    ) async throws -> (HTTPClientResponse, host: String) {
        guard var target = address(url) else { throw WebFailure("this is no address of a public web service") }
        let first = target.host
        for _ in 0...Self.redirectLimit {
            let answer = try await answer(method, target, target.host == first ? headers : [:])
            if answer.status == .ok { return (answer, target.host) }
            guard (300..<400).contains(answer.status.code), let location = answer.headers.first(name: "location") else {
                throw WebFailure("\(target.host) answered with status \(answer.status.code)")
            }
            guard let next = target.location(location).flatMap(address) else {
                throw WebFailure("\(target.host) sends on to an address that is no public web service's")
            }
            target = next
        }
        throw WebFailure("\(first) sends on too often")
    }

    private func answer(
        _ method: HTTPMethod,
        _ target: WebAddress,
        _ headers: [String: String]
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: target.text)
        request.method = method
        request.headers = ["User-Agent": "bowsprit"]
        for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
        do {
            return try await http.execute(request, timeout: Self.connectionTimeout)
        } catch let error as CancellationError {
            throw error
        } catch let error as HTTPClientError where error == .cancelled || error == .alreadyShutdown {
            throw CancellationError()
        } catch {
            throw WebFailure("\(target.host) does not answer")
        }
    }
}
