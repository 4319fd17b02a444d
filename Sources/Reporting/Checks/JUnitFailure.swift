/// A test that failed, as a JUnit report has it.
struct JUnitFailure: Hashable {
    /// The longest text that is kept, in characters.
    private static let longest = 4000

    /// The test.
    var name: String
    /// The file that it is in, if the report says.
    var file: String?
    /// The line of that file, if the report says.
    var line: Int?
    /// What is said of the failure.
    var message: String

    /// Reads the failed tests of a report.
    ///
    /// - Throws: ``XMLEvents/Mistake`` when it is no XML that is read here.
    static func all(in document: String, limit: Int) throws(XMLEvents.Mistake) -> [JUnitFailure] {
        var events = XMLEvents(document)
        var failures: [JUnitFailure] = []
        var test: JUnitFailure?
        var isFailing = false
        var depth = 0
        while let event = try events.next() {
            switch event {
            case .start("testcase", let attributes):
                test = JUnitFailure(attributes)
                isFailing = false
            case .start(let name, let attributes) where (name == "failure" || name == "error") && test != nil:
                if !isFailing { test?.message = attributes["message"] ?? "" }
                isFailing = true
                depth += 1
            case .text(let text) where depth > 0:
                test?.add(text)
            case .end("testcase"):
                if let test, isFailing, failures.count < limit { failures.append(test) }
                test = nil
            case .end(let name) where (name == "failure" || name == "error") && depth > 0:
                depth -= 1
            case .start, .end, .text: break
            }
        }
        return failures
    }

    private init(_ attributes: [String: String]) {
        let group = attributes["classname"].map { $0.isEmpty ? "" : "\($0)." } ?? ""
        name = String("\(group)\(attributes["name"] ?? "")".prefix(300))
        file = attributes["file"]
        line = attributes["line"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
        message = ""
    }

    private mutating func add(_ text: String) {
        guard message.count < Self.longest else { return }
        let parts = [message, text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n")]
        message = String(parts.filter { !$0.isEmpty }.joined(separator: "\n").prefix(Self.longest))
    }
}
