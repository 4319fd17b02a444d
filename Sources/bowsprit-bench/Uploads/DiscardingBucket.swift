import Hummingbird
import Logging

/// As much of S3 and of Google's storage as uploads need. It counts bytes, and keeps none.
struct DiscardingBucket {
    /// Serves until cancelled.
    func run(onPort: @escaping @Sendable (Int) -> Void) async throws {
        let router = Router()
        router.post("/**") { request, _ in
            for try await _ in request.body {}
            if request.uri.path.hasPrefix("/upload/") {
                return Response(status: .ok, headers: [.location: "http://here/session?upload_id=1"])
            }
            return Self.text("<Result><UploadId>1</UploadId></Result>")
        }
        router.put("/session") { request, _ in
            for try await _ in request.body {}
            let range = request.headers[.contentRange] ?? ""
            let parts = range.split(whereSeparator: { " -/".contains($0) })
            guard let total = parts.last.flatMap({ Int($0) }) else {
                return Response(status: .permanentRedirect, headers: [.range: "bytes=0-\(parts.dropLast().last ?? "")"])
            }
            return Self.text(#"{"name":"logs/a","size":"\#(total)"}"#)
        }
        router.put("/**") { request, _ in
            for try await _ in request.body {}
            return Response(status: .ok, headers: [.eTag: "\"1\""])
        }
        var logger = Logger(label: "bucket")
        logger.logLevel = .critical
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { onPort($0.localAddress?.port ?? 0) },
            logger: logger
        )
        try await application.run()
    }

    private static func text(_ text: String) -> Response {
        Response(status: .ok, body: .init(byteBuffer: .init(string: text)))
    }
}
