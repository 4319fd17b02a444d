/// Reads of public web services, for plugins that fetch pictures and jokes.
///
/// Answers are bounded in size and time, and only `https` addresses with a public host's name are asked.
public protocol WebReader: Sendable {
    /// The body of the answer to a GET.
    ///
    /// - Throws: ``WebFailure`` when there is no answer with status 200 in time, or it is longer than 1 MiB.
    func get(_ url: String, headers: [String: String]) async throws -> [UInt8]

    /// How long the body of a GET's answer would be, in bytes; 0 when the service does not say.
    ///
    /// - Throws: ``WebFailure`` when there is no answer with status 200 in time.
    func size(of url: String) async throws -> Int

    /// The first line of a file that the operator keeps a key in, such as `cat.key_path`.
    ///
    /// - Throws: A fault when the file cannot be read.
    func key(at path: String) async throws -> String
}
