/// What a [JUnit report](https://github.com/testmoapp/junitxml) says of the tests of a run.
public struct JUnitReport: Hashable, Sendable {
    /// The document is no XML that is read here: malformed, nested too deep, or with a document type.
    public struct Mistake: Error, Hashable {}

    /// How many tests passed.
    public private(set) var passed = 0
    /// How many tests failed.
    public private(set) var failed = 0
    /// How many tests were left out.
    public private(set) var skipped = 0
    /// The first of the tests that failed.
    public private(set) var failures: [JUnitFailure] = []

    /// Reads a report.
    ///
    /// - Parameter limit: How many failures are kept at most.
    /// - Throws: ``Mistake``.
    public init(_ document: String, limit: Int) throws(Mistake) {
        var events = XMLEvents(document)
        var test: OpenTest?
        while let event = try events.next() {
            switch event {
            case .start("testcase", let attributes): test = OpenTest(JUnitFailure(attributes))
            case .start(let name, let attributes): test?.begin(name, attributes)
            case .text(let text): test?.add(text)
            case .end("testcase"):
                if let test { count(test, limit: limit) }
                test = nil
            case .end(let name): test?.end(name)
            }
        }
    }

    private mutating func count(_ test: OpenTest, limit: Int) {
        guard test.isFailing else {
            if test.isSkipped { skipped += 1 } else { passed += 1 }
            return
        }
        failed += 1
        if failures.count < limit { failures.append(test.failure) }
    }
}

/// A test that is being read.
private struct OpenTest {
    var failure: JUnitFailure
    var isFailing = false
    var isSkipped = false
    /// How many elements are open that say why it failed.
    private var depth = 0

    init(_ failure: JUnitFailure) {
        self.failure = failure
    }

    mutating func begin(_ name: String, _ attributes: [String: String]) {
        if name == "skipped" { isSkipped = true }
        guard Self.saysWhy(name) else { return }
        if !isFailing { failure.message = String((attributes["message"] ?? "").prefix(JUnitFailure.longestMessage)) }
        isFailing = true
        depth += 1
    }

    mutating func add(_ text: String) {
        if depth > 0 { failure.add(text) }
    }

    mutating func end(_ name: String) {
        if Self.saysWhy(name), depth > 0 { depth -= 1 }
    }

    private static func saysWhy(_ name: String) -> Bool { name == "failure" || name == "error" }
}
