public import Foundation

extension ForgeSimulator {
    /// Writes all traffic from now on into a folder: `http.jsonl`, `graphql.jsonl` and `webhooks.jsonl`, one exchange a line.
    ///
    /// - Throws: Where the folder can't be made.
    public func record(to directory: URL) async throws {
        try await recorder.record(to: directory)
    }
}
