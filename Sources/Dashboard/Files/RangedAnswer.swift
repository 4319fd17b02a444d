import HTTPTypes
import Hummingbird

/// Answers with bytes that a job wrote, whole or the
/// [range](https://www.rfc-editor.org/rfc/rfc9110#section-14) that is asked for. They can't be taken for a page.
struct RangedAnswer {
    let kind: FileKind
    let size: Int
    let body: (Range<Int>) -> ResponseBody

    func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: kind.mediaType,
            .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "default-src 'none'; sandbox",
            .cacheControl: "no-cache",
            .acceptRanges: "bytes",
        ]
        if kind == .download { headers[.contentDisposition] = "attachment" }
        switch ByteRange(request.headers[.range], size: size) {
        case .whole:
            return Response(status: .ok, headers: headers, body: body(0..<size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            return Response(status: .partialContent, headers: headers, body: body(range))
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }
}
