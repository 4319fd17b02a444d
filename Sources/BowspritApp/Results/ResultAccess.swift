import Artifacts
import AsyncHTTPClient
import CloudStorage
import Foundation
import GitHubForge
import GoogleAccess
import JobModel

/// What the bot may store results with.
struct ResultAccess: Sendable {
    /// The key of a Google service account; nil for none.
    var googleKey: Secret?
    /// An emulator of Google's storage, which needs no key (`STORAGE_EMULATOR_HOST`, as Google's own clients have it).
    var googleEmulator: String?
    /// Credentials for S3; nil for none.
    var s3: S3Credentials?
    /// How long the copy of a result stays here that is in a bucket.
    var localTTL = Duration.seconds(168 * 3600)

    /// Files of this machine only.
    init() {}

    /// Reads what flags name.
    ///
    /// - Throws: ``UserError`` when a file cannot be read, or holds something else.
    init(_ options: StorageOptions, environment: [String: String]) throws {
        googleKey = try options.gcsCredentialsFile.map {
            Secret(try ConfigurationFile.secret($0, flag: "--gcs-credentials-file"))
        }
        googleEmulator = environment["STORAGE_EMULATOR_HOST"].flatMap(Self.address)
        let file = try options.s3CredentialsFile.map { try ConfigurationFile.data($0, flag: "--s3-credentials-file") }
        if file != nil || environment["AWS_ACCESS_KEY_ID"]?.isEmpty == false {
            do {
                s3 = try S3Credentials(file: file, environment: environment)
            } catch {
                throw UserError("--s3-credentials-file: \(options.s3CredentialsFile ?? ""): \(error)")
            }
        }
        guard let ttl = GoDuration(options.localResultsTTL), ttl.nanoseconds > 0 else {
            throw UserError("--local-results-ttl: `\(options.localResultsTTL)` is no time such as 168h")
        }
        localTTL = ttl.duration
    }

    /// What must not show in results.
    var secrets: [[UInt8]] {
        let texts = [googleKey?.value, s3?.secretKey, s3?.sessionToken].compactMap { $0 }
        return texts.filter { !$0.isEmpty }.map { Array($0.utf8) }
    }

    /// What opens buckets.
    ///
    /// - Parameter http: A client that does not follow redirects.
    /// - Throws: ``UserError`` when the key of the service account is none.
    func opener(_ http: HTTPClient, now: @escaping @Sendable () -> Date) throws -> BucketOpener {
        var tokens: GoogleTokens?
        if let googleKey {
            do throws(GoogleAccessError) {
                let key = Data(googleKey.value.utf8)
                tokens = try GoogleTokens(key: key, scope: GoogleStorage.scope, http: http, now: now)
            } catch {
                throw UserError("--gcs-credentials-file: \(error)")
            }
        }
        return BucketOpener(access: self, tokens: tokens, http: http, now: now)
    }

    /// `localhost:4443` and `http://localhost:4443/` are the same.
    private static func address(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let bare = text.hasSuffix("/") ? String(text.dropLast()) : text
        return bare.contains("://") ? bare : "http://\(bare)"
    }
}
