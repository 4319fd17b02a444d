import Artifacts
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Sends requests to a storage, again where that may help.
struct StorageTransport: Sendable {
    /// What the storage is called in errors.
    let name: String
    let http: HTTPClient
    let retry: StorageRetry

    /// The statuses after which the same request may work.
    private static let transient: Set<UInt> = [408, 429, 500, 502, 503, 504]
    private static let answerLimit = 16 << 20

    /// Sends a request that is made anew for each try.
    ///
    /// - Returns: The first answer that does not ask to come back, whatever it is.
    /// - Throws: ``ObjectStorageError/unavailable(_:)`` after the last try; what `make` throws.
    func send(_ make: @Sendable () async throws -> HTTPClientRequest) async throws -> HTTPClientResponse {
        for pause in retry.pauses {
            do {
                return try await attempt(make)
            } catch ObjectStorageError.unavailable {
                try await retry.clock.sleep(for: pause)
            }
        }
        return try await attempt(make)
    }

    /// Sends a request once.
    ///
    /// - Throws: ``ObjectStorageError/unavailable(_:)`` when it may work later.
    func attempt(_ make: @Sendable () async throws -> HTTPClientRequest) async throws -> HTTPClientResponse {
        let request = try await make()
        let response: HTTPClientResponse
        do {
            response = try await http.execute(request, deadline: .now() + .minutes(10))
        } catch let error as CancellationError {
            throw error
        } catch let error as HTTPClientError where error == .cancelled || error == .alreadyShutdown {
            throw CancellationError()
        } catch {
            throw ObjectStorageError.unavailable("\(name) does not answer: \(error)")
        }
        let status = response.status.code
        if Self.transient.contains(status) {
            let text = try await beginning(of: response)
            throw ObjectStorageError.unavailable("\(name) answered with \(status): \(text)")
        }
        return response
    }

    /// The whole body of an answer that is a description and no object.
    ///
    /// - Throws: ``ObjectStorageError/unavailable(_:)`` when it breaks off, or is too long.
    func body(of response: HTTPClientResponse) async throws -> Data {
        do {
            return Data(buffer: try await response.body.collect(upTo: Self.answerLimit))
        } catch let error as CancellationError {
            throw error
        } catch {
            throw ObjectStorageError.unavailable("an answer of \(name) broke off: \(error)")
        }
    }

    /// The first words of an answer, for an error.
    func beginning(of response: HTTPClientResponse) async throws -> String {
        String(decoding: try await body(of: response).prefix(300), as: UTF8.self)
    }

    /// The bytes of an answer as they come. They can be read once.
    func stream(of response: HTTPClientResponse) -> ByteStream {
        ByteStream {
            var iterator = response.body.makeAsyncIterator()
            return ByteStream.Iterator {
                do {
                    return try await iterator.next().map { [UInt8](buffer: $0) }
                } catch let error as CancellationError {
                    throw error
                } catch {
                    throw ObjectStorageError.unavailable("an object of \(name) broke off: \(error)")
                }
            }
        }
    }
}
