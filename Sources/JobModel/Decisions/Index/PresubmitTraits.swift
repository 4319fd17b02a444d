/// What decisions about a presubmit depend on, its texts replaced by numbers.
struct PresubmitTraits: Sendable {
    var isOptional: Bool
    var alwaysRuns: Bool
    var needsExplicitTrigger: Bool
    var triggersConditionally: Bool
    var contextRequired: Bool
    var runsBeforeMerge: Bool
    /// The numbers of what several jobs may have in common.
    var context: Int32
    var brancher: Int32
    var changes: Int32

    init(_ presubmit: Presubmit, context: Int, brancher: Int, changes: Int) {
        isOptional = presubmit.optional
        alwaysRuns = presubmit.alwaysRun
        needsExplicitTrigger = presubmit.needsExplicitTrigger
        triggersConditionally = presubmit.triggersConditionally
        contextRequired = presubmit.contextRequired
        runsBeforeMerge = presubmit.runBeforeMerge
        self.context = Int32(context)
        self.brancher = Int32(brancher)
        self.changes = Int32(changes)
    }
}
