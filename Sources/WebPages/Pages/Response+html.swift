import HTTPTypes
public import Hummingbird
import NIOCore

extension Response {
    /// A page, or 304 when the browser has it already.
    ///
    /// The policy lets a page run and load nothing but what this server serves as files of their own, so that text
    /// which slipped through escaping still could not act.
    public static func html(_ text: String, status: HTTPResponse.Status, to request: Request) -> Response {
        var headers = HTTPFields.forPages
        headers[.contentType] = "text/html; charset=utf-8"
        return tagged(ByteBuffer(string: text), status: status, headers: headers, to: request)
    }

    /// A body with an `ETag` of its content, or 304 when the client has it already.
    public static func tagged(
        _ body: ByteBuffer,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields,
        to request: Request
    ) -> Response {
        var headers = headers
        headers[.cacheControl] = "no-cache"
        headers[.xContentTypeOptions] = "nosniff"
        let tag = "\"\(body.readableBytesView.contentHash)\""
        if status == .ok {
            headers[.eTag] = tag
            if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        }
        headers[.contentLength] = String(body.readableBytes)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    /// Sends the browser to another page of ours after a form was accepted.
    public static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}

extension HTTPFields {
    /// What every page is sent with.
    static let forPages: HTTPFields = {
        let policy = [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
            "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ]
        var headers: HTTPFields = [.contentSecurityPolicy: policy.joined(separator: "; ")]
        if let referrer = HTTPField.Name("Referrer-Policy") { headers[referrer] = "same-origin" }
        return headers
    }()
}
