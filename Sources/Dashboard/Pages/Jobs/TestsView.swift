import WebPages

/// What the tests of a job said, on its page.
struct TestsView: Sendable {
    struct Failure: Sendable {
        let mark: MarkView
        let name: String
        let message: String?
        let isOpen: Bool
    }

    /// How many failures are unfolded at first.
    private static let openFailures = 3

    let summary: String
    let failures: [Failure]
    /// How many failures are not shown; nil for none.
    let more: String?
    /// What is not counted; nil for nothing.
    let unread: String?

    init(_ tests: TestResults) {
        let counts = [(tests.failed, "failed"), (tests.skipped, "skipped"), (tests.passed, "passed")]
        let words = counts.filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }
        summary = words.isEmpty ? "No tests in the reports" : words.joined(separator: ", ")
        failures = tests.failures.enumerated().map { index, failure in
            Failure(
                mark: MarkView(.failure, word: "failed"),
                name: failure.name.isEmpty ? "a test without a name" : failure.name,
                message: failure.message.isEmpty ? nil : failure.message,
                isOpen: index < Self.openFailures
            )
        }
        let hidden = tests.failed - failures.count
        more = hidden > 0 ? "And \(hidden.grouped) more failed; see the reports among the files below." : nil
        unread = tests.unread.first.map { first in
            let rest = tests.unread.count - 1
            let what = rest > 0 ? "\(first) and \(rest.grouped) more are" : "\(first) is"
            return "\(what) not counted: damaged, or more than is read here."
        }
    }
}
