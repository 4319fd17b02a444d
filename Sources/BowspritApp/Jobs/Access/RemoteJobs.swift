import AsyncHTTPClient
import Foundation
import JobEngine
import JobModel
import NIOCore
import NIOHTTP1
import ServiceAccess
import WebPages
import YAML

/// The jobs of a bot in another process, or of Prow's deck.
struct RemoteJobs: Sendable {
    private static let answerLimit = 256 << 20
    private static let refusals: Set<UInt> = [400, 401, 403, 404, 405, 409]

    /// Whether this is the bot's own socket, which takes orders too.
    let isSocket: Bool
    private let client: ServiceClient
    private let origin: String

    /// The bot that listens at an address such as `http://127.0.0.1:8888`.
    init(url: String, http: HTTPClient) {
        let address = url.hasSuffix("/") ? String(url.dropLast()) : url
        var client = ServiceClient(name: "the bot at \(address)", address: address, http: http)
        client.answerLimit = Self.answerLimit
        self.client = client
        origin = address
        isSocket = false
    }

    /// The bot that has a socket.
    init(socket: String, http: HTTPClient) {
        let address = "http+unix://\(URLPath.encode(socket))"
        var client = ServiceClient(name: "the bot", address: address, http: http)
        client.answerLimit = Self.answerLimit
        self.client = client
        origin = ""
        isSocket = true
    }

    /// Whether somebody listens.
    func answers() async -> Bool {
        (try? await client.send(.GET, "/prowjob", accepted: [400])) != nil
    }

    /// Sends a request, and reads the whole answer.
    private func ask(
        _ method: HTTPMethod,
        _ path: String,
        _ body: (any Encodable & Sendable)? = nil,
        headers: HTTPHeaders = [:],
        accepted: Set<UInt> = []
    ) async throws -> RemoteAnswer {
        var headers = headers
        // What a browser would say that is on one of the bot's pages.
        if method == .POST, !isSocket { headers.replaceOrAdd(name: "Origin", value: origin) }
        var content: HTTPClientRequest.Body?
        if let body { content = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body))) }
        let response = try await client.exchange(
            method,
            path,
            headers: headers,
            content,
            accepted: Self.refusals.union(accepted),
            deadline: .now() + client.timeout
        )
        let bytes = try await response.body.collect(upTo: client.answerLimit)
        let answer = RemoteAnswer(status: response.status.code, headers: response.headers, body: bytes)
        if Self.refusals.contains(answer.status), !accepted.contains(answer.status) { throw answer.refusal }
        return answer
    }
}

extension RemoteJobs: JobAccess {
    var isRunning: Bool { true }

    func list(_ query: JobQuery, offset: Int) async throws -> JobListing {
        let path =
            "/prowjobs.js"
            + URLPath.query([
                ("org", query.org), ("repo", query.repo), ("job", query.job), ("type", query.type?.rawValue),
                ("pull", query.pull.map(String.init)),
                ("state", query.states.map(\.rawValue).sorted().joined(separator: ",")),
                ("limit", "\(query.limit)"), ("offset", offset > 0 ? "\(offset)" : nil),
            ])
        let answer = try await ask(.GET, path)
        let jobs = try answer.items()
        if let total = answer.headers.first(name: JobRoutes.total).flatMap(Int.init) {
            return JobListing(jobs: jobs, total: total)
        }
        // Prow's deck gives every job.
        let selected = jobs.filter(query.selects)
        return JobListing(jobs: Array(selected.dropFirst(offset).prefix(query.limit)), total: selected.count)
    }

    func names(beginningWith prefix: String) async throws -> [String] {
        let path = "/prowjobs.js" + URLPath.query([("prowjob", prefix), ("limit", "\(JobNames.limit)")])
        let names = try await ask(.GET, path).items().map(\.name).filter { $0.hasPrefix(prefix) }
        return Array(names.prefix(JobNames.limit))
    }

    func job(named name: String) async throws -> ProwJob? {
        let answer = try await ask(.GET, "/prowjob" + URLPath.query([("prowjob", name)]), accepted: [404])
        guard answer.status != 404 else { return nil }
        let decoder = YAMLDecoder(unknownKeys: .ignore)
        do {
            return try decoder.decode(ProwJob.self, from: answer.text, file: name).get()
        } catch {
            throw ServiceFault("the bot sent a job that can't be read: \(error)")
        }
    }

    func log(of job: ProwJob, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        guard !job.status.buildID.isEmpty else { return [] }
        let path = "/log" + URLPath.query([("job", job.spec.job), ("id", job.status.buildID)])
        let range: HTTPHeaders = ["Range": "bytes=\(offset)-\(offset + count - 1)", "Accept": "text/plain"]
        let answer = try await ask(.GET, path, headers: range, accepted: [404, 416])
        switch answer.status {
        case 404, 416: return []
        case 206: return Array(answer.body.readableBytesView)
        default: return Array(answer.body.readableBytesView.dropFirst(offset).prefix(count))
        }
    }

    func abort(_ name: String) async throws {
        _ = try await ask(.POST, "/abort" + URLPath.query([("prowjob", name)]))
    }

    func rerun(_ name: String, isLatest: Bool) async throws -> String {
        let mode = isLatest ? "latest" : nil
        let answer = try await ask(.POST, "/rerun" + URLPath.query([("prowjob", name), ("mode", mode)]))
        guard let new = answer.headers.first(name: JobRoutes.newJob) else { throw DeskRefusal(.refused, answer.text) }
        return new
    }

    func start(_ order: JobOrder, isDryRun: Bool) async throws -> ProwJob {
        guard isSocket else {
            throw DeskRefusal(
                .refused,
                "jobs are started where the bot's data folder is: give --data; with --url, jobs can be rerun"
            )
        }
        let path = "/start" + URLPath.query([("dry-run", isDryRun ? "true" : nil)])
        let answer = try await ask(.POST, path, order)
        return try client.decode(ProwJob.self, Data(answer.body.readableBytesView))
    }
}
