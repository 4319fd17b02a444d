import Foundation

/// Writes the traffic as JSON lines, for the checkers beside GitHub's contracts.
actor Recorder {
    private var directory: URL?
    private var files: [String: FileHandle] = [:]

    /// Starts writing to a folder, which is made where it doesn't exist; nil stops.
    func record(to directory: URL?) throws {
        for file in files.values { try file.close() }
        files = [:]
        self.directory = directory
        guard let directory else { return }
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    func record(_ exchange: RESTExchange) {
        write(
            [
                "method": .string(exchange.method), "path": .string(exchange.path), "query": .string(exchange.query),
                "request": exchange.request ?? .null, "status": .int(exchange.status),
                "response": exchange.response ?? .null,
            ],
            to: "http.jsonl"
        )
    }

    func record(query: String, variables: JSON, response: JSON) {
        write(["query": .string(query), "variables": variables, "response": response], to: "graphql.jsonl")
    }

    func record(event: String, payload: String) {
        guard directory != nil, let payload = JSON(parsing: payload.utf8) else { return }
        write(["event": .string(event), "payload": payload], to: "webhooks.jsonl")
    }

    private func write(_ line: JSON, to name: String) {
        guard let directory else { return }
        let file: FileHandle
        if let open = files[name] {
            file = open
        } else {
            let url = directory.appendingPathComponent(name)
            if !FileManager.default.fileExists(atPath: url.path) {
                guard FileManager.default.createFile(atPath: url.path, contents: nil) else { return }
            }
            guard let opened = try? FileHandle(forWritingTo: url) else { return }
            _ = try? opened.seekToEnd()
            files[name] = opened
            file = opened
        }
        try? file.write(contentsOf: Data((line.text + "\n").utf8))
    }
}

/// One request to the REST API and its answer.
struct RESTExchange: Sendable {
    let method: String
    let path: String
    let query: String
    let request: JSON?
    let status: Int
    let response: JSON?
}
