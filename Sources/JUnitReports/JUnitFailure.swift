/// A test that failed, as a JUnit report has it.
public struct JUnitFailure: Hashable, Sendable {
    /// The longest message that is kept, in characters.
    static let longestMessage = 4000
    /// The longest name that is kept, in characters.
    static let longestName = 300

    /// The test, with its class in front.
    public var name: String
    /// The file that it is in, if the report says.
    public var file: String?
    /// The line of that file, from 1 on, if the report says.
    public var line: Int?
    /// What is said of the failure, cut off when it is long.
    public var message = ""

    init(_ attributes: [String: String]) {
        let group = attributes["classname"].map { $0.isEmpty ? "" : "\($0)." } ?? ""
        name = String("\(group)\(attributes["name"] ?? "")".prefix(Self.longestName))
        file = attributes["file"]
        line = attributes["line"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Adds to the message.
    mutating func add(_ text: String) {
        guard message.count < Self.longestMessage else { return }
        let parts = [message, text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n")]
        message = String(parts.filter { !$0.isEmpty }.joined(separator: "\n").prefix(Self.longestMessage))
    }
}
