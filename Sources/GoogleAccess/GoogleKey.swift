import Foundation

/// The key file of a service account; see
/// [service account keys](https://cloud.google.com/iam/docs/keys-create-delete).
struct GoogleKey: Decodable {
    let account: String
    let privateKey: String
    let privateKeyID: String?
    let tokenURI: String

    private enum CodingKeys: String, CodingKey {
        case type
        case account = "client_email"
        case privateKey = "private_key"
        case privateKeyID = "private_key_id"
        case tokenURI = "token_uri"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let type = try values.decodeIfPresent(String.self, forKey: .type) ?? ""
        guard type == "service_account" else {
            throw GoogleAccessError(
                "the key file is of the type `\(type)`, not `service_account`; create a key of a service account"
            )
        }
        account = try values.decode(String.self, forKey: .account)
        privateKey = try values.decode(String.self, forKey: .privateKey)
        privateKeyID = try values.decodeIfPresent(String.self, forKey: .privateKeyID)
        tokenURI = try values.decodeIfPresent(String.self, forKey: .tokenURI) ?? "https://oauth2.googleapis.com/token"
    }

    /// Reads a key file.
    ///
    /// - Throws: ``GoogleAccessError``, which never holds the key.
    static func read(_ file: Data) throws(GoogleAccessError) -> GoogleKey {
        do {
            return try JSONDecoder().decode(GoogleKey.self, from: file)
        } catch let error as GoogleAccessError {
            throw error
        } catch DecodingError.keyNotFound(let key, _) {
            throw GoogleAccessError("the key file of the service account has no `\(key.stringValue)`")
        } catch {
            throw GoogleAccessError("the key file of the service account is not JSON as Google writes it")
        }
    }
}
