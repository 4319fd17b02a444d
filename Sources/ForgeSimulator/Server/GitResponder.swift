import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Subprocess

/// Serves the repositories over git's smart HTTP protocol, by way of `git http-backend`.
///
/// See [gitprotocol-http](https://git-scm.com/docs/gitprotocol-http).
struct GitResponder: Sendable {
    /// What a path asks of a repository.
    struct Target: Equatable {
        let fullName: String
        /// The path after `OWNER/REPO.git`.
        let service: String
    }

    let store: ForgeStore
    let logger: Logger

    static func target(_ path: String) -> Target? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count >= 3 else { return nil }
        let service = "/" + parts[2...].joined(separator: "/")
        guard ["/info/refs", "/git-upload-pack", "/git-receive-pack"].contains(service) else { return nil }
        let name = parts[1].hasSuffix(".git") ? String(parts[1].dropLast(4)) : parts[1]
        return Target(fullName: "\(parts[0])/\(name)", service: service)
    }

    func respond(to request: Request, _ target: Target) async throws -> Response {
        let state = await store.state
        let isPush =
            target.service == "/git-receive-pack" || request.uri.queryParameters["service"] == "git-receive-pack"
        do {
            guard let repository = state.repository(target.fullName) else { throw ForgeError.notFound }
            let caller = try Authenticator(state: state, now: store.now()).caller(request.headers[.authorization])
            let permission = state.permission(of: caller.login ?? "", in: repository)
            guard permission >= .read else { throw ForgeError.requiresAuthentication }
            if isPush {
                guard let login = caller.login else { throw ForgeError.requiresAuthentication }
                guard permission >= .write else {
                    throw ForgeError(403, "Permission to \(repository.fullName) denied to \(login).")
                }
                return try await push(request, target, repository, as: login)
            }
            return fetch(request, target, repository)
        } catch let error as ForgeError {
            var headers: HTTPFields = [.contentType: "text/plain"]
            if error.status == 401 { headers[.wwwAuthenticate] = "Basic realm=\"GitHub\"" }
            return Response(
                status: .init(code: error.status),
                headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(string: error.message + "\n"))
            )
        }
    }

    /// Answers as git goes along.
    private func fetch(_ request: Request, _ target: Target, _ repository: SimulatorState.Repository) -> Response {
        let environment = environment(request, target, repository, login: nil)
        let body = request.body
        return Response(
            status: .ok,
            headers: Self.headers(request, target),
            body: ResponseBody { writer in
                var sink = writer
                _ = try await Self.backend(environment, body) { try await sink.write($0) }
                try await sink.finish(nil)
            }
        )
    }

    /// Takes a push as a whole, and answers once all that follows from it has happened.
    private func push(
        _ request: Request,
        _ target: Target,
        _ repository: SimulatorState.Repository,
        as login: String
    ) async throws -> Response {
        let environment = environment(request, target, repository, login: login)
        let body = request.body
        let name = repository.fullName
        let output = try await store.perform(as: login) { transaction in
            let git = transaction.git(name)
            let before = target.service == "/git-receive-pack" ? try await git.refs() : [:]
            var output = ByteBuffer()
            _ = try await Self.backend(environment, body) { output.writeImmutableBuffer($0) }
            guard target.service == "/git-receive-pack" else { return output }
            let after = try await git.refs()
            for ref in Set(before.keys).union(after.keys).sorted() where before[ref] != after[ref] {
                try await transaction.refMoved(name, ref, from: before[ref], to: after[ref])
            }
            return output
        }
        return Response(
            status: .ok,
            headers: Self.headers(request, target),
            body: ResponseBody(byteBuffer: output)
        )
    }

    private static func headers(_ request: Request, _ target: Target) -> HTTPFields {
        let service = String(target.service.dropFirst())
        let advertised = request.uri.queryParameters["service"].map(String.init) ?? "git-upload-pack"
        let type = service == "info/refs" ? "\(advertised)-advertisement" : "\(service)-result"
        return [.contentType: "application/x-\(type)", .cacheControl: "no-cache, max-age=0, must-revalidate"]
    }

    /// What a CGI program is told of a request.
    private func environment(
        _ request: Request,
        _ target: Target,
        _ repository: SimulatorState.Repository,
        login: String?
    ) -> [Subprocess.Environment.Key: String] {
        var environment = Git.environment
        environment["GIT_PROJECT_ROOT"] = store.gitRoot
        environment["GIT_HTTP_EXPORT_ALL"] = "1"
        environment["REQUEST_METHOD"] = request.method.rawValue
        environment["PATH_INFO"] = "/\(repository.fullName.lowercased()).git\(target.service)"
        environment["QUERY_STRING"] = request.uri.query ?? ""
        environment["CONTENT_TYPE"] = request.headers[.contentType] ?? ""
        if let encoding = request.headers[.contentEncoding] { environment["HTTP_CONTENT_ENCODING"] = encoding }
        if let name = HTTPField.Name("Git-Protocol"), let version = request.headers[name] {
            environment["GIT_PROTOCOL"] = version
        }
        if let login { environment["REMOTE_USER"] = login }
        return environment
    }

    /// Runs git's CGI program, feeding it the body and handing on what it prints after its headers.
    private static func backend(
        _ environment: [Subprocess.Environment.Key: String],
        _ body: RequestBody,
        _ write: (ByteBuffer) async throws -> Void
    ) async throws -> TerminationStatus {
        let result = try await Subprocess.run(
            .name("git"),
            arguments: ["http-backend"],
            environment: .custom(environment),
            input: .inputWriter,
            output: .sequence,
            error: .discarded
        ) { execution in
            // git reads the whole request before it answers, so one can follow the other.
            for try await chunk in body {
                _ = try await execution.standardInputWriter.write(Array(chunk.readableBytesView))
            }
            try await execution.standardInputWriter.finish()
            var head: [UInt8]? = []
            for try await chunk in execution.standardOutput {
                let bytes = chunk.withUnsafeBytes { Array($0) }
                guard var start = head else {
                    try await write(ByteBuffer(bytes: bytes))
                    continue
                }
                start += bytes
                head = start
                if let end = Self.endOfHeaders(start) {
                    head = nil
                    try await write(ByteBuffer(bytes: start[end...]))
                }
            }
        }
        return result.terminationStatus
    }

    private static func endOfHeaders(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 3..<bytes.count where bytes[index] == 10 && bytes[index - 1] == 13 && bytes[index - 2] == 10 {
            return index + 1
        }
        return nil
    }
}
