/// The contexts that a branch's presubmits report, by what a merge needs of them.
public struct RequiredContexts: Hashable, Sendable {
    /// Must be there and green.
    public var required: Set<String> = []
    /// Must be green if they are there.
    public var requiredIfPresent: Set<String> = []
    /// May be anything.
    public var optional: Set<String> = []

    /// Sorts the contexts of the presubmits that can run on a branch.
    ///
    /// - Parameter requireManuallyTriggered: Whether a required job that only a comment starts must have run.
    public init(presubmits: Presubmits, branch: String, requireManuallyTriggered: Bool = false) {
        let index = presubmits.index
        for job in index.jobs(on: branch).map({ index.traits[$0] }) {
            let context = index.contexts[Int(job.context)]
            if !job.contextRequired {
                optional.insert(context)
            } else if !job.triggersConditionally {
                required.insert(context)
            } else if job.needsExplicitTrigger && requireManuallyTriggered {
                required.insert(context)
            } else {
                requiredIfPresent.insert(context)
            }
        }
    }
}
