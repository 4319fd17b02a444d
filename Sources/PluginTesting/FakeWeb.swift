public import PluginKit
import Synchronization

/// Web services in memory: answers by address. What is not there fails.
///
/// An address may have several answers: they come in their order, and the last one again and again.
public final class FakeWeb: WebReader {
    private let bodies: [String: [String]]
    private let sizes: [String: Int]
    private let keys: [String: String]
    private let asked = Mutex<[(url: String, headers: [String: String])]>([])

    /// Makes services.
    ///
    /// - Parameters:
    ///   - bodies: Answers to GET, by address.
    ///   - sizes: Lengths that a service tells, by address; 0 for one that does not tell.
    ///   - keys: First lines of files with keys, by path.
    ///   - later: Answers to the GETs behind the first, by address.
    public init(
        bodies: [String: String] = [:],
        sizes: [String: Int] = [:],
        keys: [String: String] = [:],
        later: [String: [String]] = [:]
    ) {
        self.bodies = bodies.reduce(into: [:]) { $0[$1.key] = [$1.value] + (later[$1.key] ?? []) }
        self.sizes = sizes
        self.keys = keys
    }

    /// The addresses that were asked, in order.
    public var requests: [String] { asked.withLock { $0.map(\.url) } }

    /// The headers of the requests, in order.
    public var headers: [[String: String]] { asked.withLock { $0.map(\.headers) } }

    /// The answer that was given for the address.
    ///
    /// - Throws: `WebFailure` when none was.
    public func get(_ url: String, headers: [String: String]) async throws -> [UInt8] {
        let before = asked.withLock { asked in
            defer { asked.append((url, headers)) }
            return asked.count { $0.url == url }
        }
        guard let answers = bodies[url], let body = answers.dropFirst(before).first ?? answers.last else {
            throw WebFailure("\(url) answered 503")
        }
        return Array(body.utf8)
    }

    /// The length that was given for the address.
    ///
    /// - Throws: `WebFailure` when none was.
    public func size(of url: String) async throws -> Int {
        asked.withLock { $0.append((url, [:])) }
        guard let size = sizes[url] else { throw WebFailure("\(url) answered 404") }
        return size
    }

    /// The key that was given for the path.
    ///
    /// - Throws: `WebFailure` when none was.
    public func key(at path: String) async throws -> String {
        guard let key = keys[path] else { throw WebFailure("\(path) cannot be read") }
        return key
    }
}
