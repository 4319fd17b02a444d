import ForgeModel
import JobModel
import Settings

extension Candidate {
    /// A context that must be green and is not.
    struct OpenContext: Hashable {
        var name: String
        /// Its state; nil when nothing was posted although it is required.
        var state: CommitStatus.State?
    }

    /// The contexts that must be green and are not: those of the head first, then those that were never posted.
    var openContexts: [OpenContext] {
        let contexts = pull.headContexts.filter { $0.name != TideStatus.context }
        let open = contexts.filter { $0.state != .success && !policy.isOptional($0.name) }
            .map { OpenContext(name: $0.name, state: $0.state) }
        return open + policy.missing(from: contexts.map(\.name)).sorted().map { OpenContext(name: $0, state: nil) }
    }

    /// Whether nothing but a required job that still runs keeps the contexts from being green.
    var isInPoolByContexts: Bool {
        openContexts.allSatisfy { context in
            context.state == .pending && required.contains { $0.context == context.name }
        }
    }

    /// Whether it may be tested again: its contexts are green, or pending because the merger tests it already.
    var isRetestEligible: Bool {
        openContexts.allSatisfy { context in
            context.state == .pending
                && jobs.contains {
                    $0.spec.context == context.name && $0.isCreatedByTide && $0.tests(only: pull.headSHA)
                }
        }
    }
}

extension ProwJob {
    var isCreatedByTide: Bool { metadata.labels[ProwJobKey.createdByTide] == "true" }
}
