import Foundation

/// The requests that a forge recorded.
struct Traffic: Sendable {
    private struct Exchange: Decodable {
        let method: String
        let path: String
    }

    let folder: URL

    /// The reads of git's objects so far: `METHOD` left out, and the path from behind the repository's name.
    func reads() throws -> [String] {
        guard let text = try? String(contentsOf: folder.appending(path: "http.jsonl"), encoding: .utf8) else {
            return []
        }
        return try text.split(separator: "\n").compactMap { line in
            let exchange = try JSONDecoder().decode(Exchange.self, from: Data(line.utf8))
            let parts = exchange.path.split(separator: "/").dropFirst(3)
            return exchange.method == "GET" ? parts.joined(separator: "/") : nil
        }
    }
}
