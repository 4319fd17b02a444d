import Hummingbird
import NIOCore
import WebPages

extension DashboardRoutes {
    /// A file that a job left, whole or a range of it.
    func file(_ path: String, of name: String, _ request: Request) async throws -> Response {
        guard let file = try await source.file(path, of: name) else {
            throw PageError.missing(kind: "file", name: path)
        }
        let answer = RangedAnswer(kind: FileKind(path: path), size: Int(clamping: file.size)) { range in
            ResponseBody(contentLength: range.count) { writer in
                for try await piece in try await file.bytes(Int64(range.lowerBound)..<Int64(range.upperBound)) {
                    try await writer.write(ByteBuffer(bytes: piece))
                }
                try await writer.finish(nil)
            }
        }
        return answer.response(to: request)
    }
}
