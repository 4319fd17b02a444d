public import JobModel

/// How far the test of a pull request's head on the pool's base has come, for one required job.
public enum TestResult: Sendable, Hashable {
    /// It passed; nil when only the status of its context says so.
    case passed(ProwJob?)
    /// It runs or waits to.
    case running(ProwJob)
    /// It ended otherwise.
    case failed(ProwJob)
    /// There was no such test.
    case missing

    /// Whether the test passed.
    var isPassed: Bool {
        if case .passed = self { true } else { false }
    }

    /// Whether the test runs or waits to.
    var isRunning: Bool {
        if case .running = self { true } else { false }
    }
}
