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
    public init(presubmits: [Presubmit], branch: String, requireManuallyTriggered: Bool = false) {
        for presubmit in presubmits where presubmit.brancher.shouldRun(branch: branch) {
            if !presubmit.contextRequired {
                optional.insert(presubmit.context)
            } else if !presubmit.triggersConditionally {
                required.insert(presubmit.context)
            } else if presubmit.needsExplicitTrigger && requireManuallyTriggered {
                required.insert(presubmit.context)
            } else {
                requiredIfPresent.insert(presubmit.context)
            }
        }
    }
}
