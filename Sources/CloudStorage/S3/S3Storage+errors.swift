import Artifacts
import AsyncHTTPClient
import Foundation
import NIOHTTP1

extension S3Storage {
    /// What an answer means that is none of those that were hoped for; see
    /// [S3's error codes](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
    func fault(_ response: HTTPClientResponse, _ name: ObjectName?) async throws -> ObjectStorageError {
        let status = response.status.code
        let text = String(decoding: try await transport.body(of: response).prefix(4096), as: UTF8.self)
        let error = S3Element.read(text)
        let region = response.headers.first(name: "x-amz-bucket-region") ?? error?["Region"]?.text
        return fault(status: status, error: error, region: region, name)
    }

    /// The same for an error that comes inside a good answer.
    func fault(status: UInt, error: S3Element?, region: String? = nil, _ name: ObjectName?) -> ObjectStorageError {
        let code = error?["Code"]?.text ?? ""
        let detail = [code, error?["Message"]?.text ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        let said = detail.isEmpty ? "\(status)" : "\(status), \(detail.prefix(300))"
        if let region, region != credentials.region, status == 301 || status == 307 || status == 400 {
            return .refused("\(address) is in the region \(region), not \(credentials.region); set `region` to it")
        }
        switch (code, status) {
        case ("NoSuchBucket", _):
            return .refused("there is no bucket \(address); create it, or correct `bucket` in `gcs_configuration`")
        case ("InvalidAccessKeyId", _), ("SignatureDoesNotMatch", _), ("ExpiredToken", _), ("InvalidToken", _):
            return .refused("\(transport.name) does not accept the keys (\(said)); check --s3-credentials-file")
        case ("RequestTimeTooSkewed", _):
            return .refused("\(transport.name) finds this machine's clock wrong (\(said)); set the clock")
        case ("InternalError", _), ("OperationAborted", _), ("ConditionalRequestConflict", _), ("RequestTimeout", _):
            return .unavailable("\(transport.name) could not do it now (\(said))")
        case (_, 401), (_, 403):
            return .refused(
                "\(transport.name) does not allow this for \(address) (\(said)); allow the key to get, put, list and "
                    + "delete objects there, and check --s3-credentials-file"
            )
        case (_, 404): return .notFound(name.map(address(of:)) ?? address)
        case (_, 412): return .exists(name.map(address(of:)) ?? address)
        default: return .failed("\(transport.name) answered for \(name.map(address(of:)) ?? address) with \(said)")
        }
    }
}
