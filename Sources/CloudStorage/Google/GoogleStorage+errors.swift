import Artifacts
import AsyncHTTPClient
import Foundation
import NIOHTTP1

extension GoogleStorage {
    var missingBucket: ObjectStorageError {
        .refused("there is no bucket \(address); create it, or correct `bucket` in `gcs_configuration`")
    }

    /// What an answer means that is none of those that were hoped for; see
    /// [the status codes](https://cloud.google.com/storage/docs/json_api/v1/status-codes).
    func fault(_ response: HTTPClientResponse, _ name: ObjectName?) async throws -> ObjectStorageError {
        let status = response.status.code
        let said = try await message(response)
        let place = name.map(address(of:)) ?? address
        switch status {
        case 401:
            return .refused("\(transport.name) does not accept the key (\(said)); check --gcs-credentials-file")
        case 403:
            return .refused(
                "\(transport.name) does not allow this for \(address) (\(said)); give the service account the role "
                    + "Storage Object Admin for the bucket"
            )
        case 404 where name == nil || said.contains("bucket does not exist"): return missingBucket
        case 404: return .notFound(place)
        case 412: return .exists(place)
        default: return .failed("\(transport.name) answered for \(place) with \(status): \(said)")
        }
    }

    private func message(_ response: HTTPClientResponse) async throws -> String {
        struct Answer: Decodable {
            struct Fault: Decodable {
                let message: String
            }
            let error: Fault
        }
        let body = try await transport.body(of: response)
        let text = (try? JSONDecoder().decode(Answer.self, from: body))?.error.message
        return String((text ?? String(decoding: body, as: UTF8.self)).prefix(300))
    }
}

extension Data {
    func contains(_ text: String) -> Bool {
        range(of: Data(text.utf8)) != nil
    }
}
