import AsyncHTTPClient
import Foundation
import NIOCore

/// A browser that only reads.
struct Visitor: Sendable {
    func text(_ url: URL) async throws -> String {
        let response = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: url.absoluteString),
            timeout: .seconds(20)
        )
        return String(buffer: try await response.body.collect(upTo: 1 << 20))
    }

    /// Opens an event stream, does something once it is open, and returns the first event.
    func firstEvent(_ url: URL, after action: @Sendable () async throws -> Void) async throws -> String? {
        let response = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: url.absoluteString),
            timeout: .seconds(20)
        )
        var isOpen = false
        var text = ""
        for try await chunk in response.body {
            text += String(buffer: chunk)
            if !isOpen {
                isOpen = true
                try await action()
            }
            if let line = text.split(separator: "\n").first(where: { $0.hasPrefix("data: ") }) { return String(line) }
        }
        return nil
    }
}
