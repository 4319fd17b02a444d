import HTTPTypes
public import Hummingbird
import NIOCore

extension RouterMethods {
    /// Serves every asset, to be kept by browsers for ever.
    @discardableResult
    public func addAssets() -> Self {
        for asset in Asset.all {
            get(RouterPath(asset.path)) { request, _ in asset.response(to: request) }
        }
        return self
    }
}

extension Asset {
    fileprivate func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: contentType,
            .cacheControl: "public, max-age=31536000, immutable",
            .eTag: "\"\(path)\"",
            .xContentTypeOptions: "nosniff",
        ]
        if request.headers[.ifNoneMatch] == headers[.eTag] { return Response(status: .notModified, headers: headers) }
        headers[.contentLength] = String(bytes.count)
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
