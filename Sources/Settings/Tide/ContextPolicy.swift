import JobModel
public import RE2

/// Which contexts of a pull request's head must be green before it merges.
public struct ContextPolicy: Hashable, Sendable {
    /// Contexts that must be there and green.
    public var required: Set<String> = []
    /// Contexts that must be green if they are there.
    public var requiredIfPresent: Set<String> = []
    /// Contexts that may be anything.
    public var optional: Set<String> = []
    /// Expressions of such contexts.
    public var optionalExpressions: [RegularExpression] = []
    /// Whether contexts that nothing speaks of may be anything.
    public var skipsUnknown = false
    /// Whether contexts that are pending are set green before a batch merges.
    public var overwritesPending = false

    /// Whether a context may be anything.
    public func isOptional(_ context: String) -> Bool {
        if optional.contains(context) || optionalExpressions.contains(where: { $0.matches(context) }) { return true }
        if required.contains(context) || requiredIfPresent.contains(context) { return false }
        return skipsUnknown
    }

    /// The contexts that must be there and are not.
    public func missing(from contexts: some Sequence<String>) -> Set<String> {
        required.subtracting(contexts)
    }

    /// Nothing is required, and what is unknown must be green.
    public init() {}

    /// The policy of settings together with the contexts that jobs report.
    ///
    /// - Throws: `ContextPolicyError` when a context would be two of required, required if present and optional.
    init(
        _ settings: ContextSettings,
        jobs: RequiredContexts,
        protected: [String]
    ) throws(ContextPolicyError) {
        required = jobs.required.union(settings.requiredContexts).union(protected)
        requiredIfPresent = jobs.requiredIfPresent.union(settings.requiredIfPresentContexts)
        optional = jobs.optional.union(settings.optionalContexts)
        optionalExpressions = settings.optionalExpressions
        skipsUnknown = settings.skipUnknownContexts ?? false
        overwritesPending = settings.overwritePendingContexts ?? false
        let needed = required.union(requiredIfPresent)
        let matched = needed.filter { context in optionalExpressions.contains { $0.matches(context) } }
        let clashes = required.intersection(requiredIfPresent).union(needed.intersection(optional)).union(matched)
        guard clashes.isEmpty else { throw ContextPolicyError(contexts: clashes.sorted()) }
    }
}
