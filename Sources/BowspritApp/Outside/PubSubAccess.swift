import AsyncHTTPClient
import Foundation
import GoogleAccess
import ServiceAccess

/// How Google Pub/Sub is reached: by a service account's key, or an emulator without one.
enum PubSubAccess: Sendable {
    case emulator(address: String)
    case serviceAccount(key: Data, file: String)

    private static let scope = "https://www.googleapis.com/auth/pubsub"
    private static let variable = "GOOGLE_APPLICATION_CREDENTIALS"

    /// Reads what a flag or the environment names, as Google's own clients do; nil when neither names anything.
    ///
    /// - Throws: ``UserError`` when the file cannot be read.
    init?(_ options: ReporterOptions, environment: [String: String]) throws {
        if let host = environment["PUBSUB_EMULATOR_HOST"], !host.isEmpty {
            self = .emulator(address: host.contains("://") ? host : "http://\(host)")
        } else if let file = options.pubSubCredentialsFile {
            let key = try ConfigurationFile.data(file, flag: "--pubsub-credentials-file")
            self = .serviceAccount(key: key, file: "--pubsub-credentials-file: \(file)")
        } else if let file = environment[Self.variable], !file.isEmpty {
            let key = try ConfigurationFile.data(file, flag: Self.variable)
            self = .serviceAccount(key: key, file: "\(Self.variable): \(file)")
        } else {
            return nil
        }
    }

    /// A client of the service.
    ///
    /// - Throws: ``UserError`` when the key is none.
    func client(_ http: HTTPClient, now: @escaping @Sendable () -> Date) throws -> ServiceClient {
        switch self {
        case .emulator(let address):
            return ServiceClient(name: "Pub/Sub", address: "\(address)/v1", http: http)
        case .serviceAccount(let key, let file):
            do throws(GoogleAccessError) {
                let tokens = try GoogleTokens(key: key, scope: Self.scope, http: http, now: now)
                return ServiceClient(
                    name: "Pub/Sub",
                    address: "https://pubsub.googleapis.com/v1",
                    authorization: { "Bearer \(try await tokens.token())" },
                    http: http
                )
            } catch {
                throw UserError("\(file): \(error)")
            }
        }
    }
}
