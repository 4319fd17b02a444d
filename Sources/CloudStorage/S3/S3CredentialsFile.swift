/// The credentials file as it stands.
struct S3CredentialsFile: Decodable {
    var region: String?
    var endpoint: String?
    var insecure: Bool?
    var s3_force_path_style: Bool?
    var access_key: String?
    var secret_key: String?
    var session_token: String?
}
