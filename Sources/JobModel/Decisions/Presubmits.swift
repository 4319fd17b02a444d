import Synchronization

/// The presubmits of a repository.
///
/// Keep it for as long as the jobs don't change: what makes choosing among thousands of jobs cheap is made when it is
/// first needed, and shared by all copies.
public struct Presubmits: Sendable {
    private let shared: Shared

    /// These presubmits, in this order.
    public init(_ presubmits: [Presubmit]) {
        shared = Shared(presubmits)
    }

    /// The presubmits and others behind them.
    public func appending(_ others: [Presubmit]) -> Presubmits {
        others.isEmpty ? self : Presubmits(shared.presubmits + others)
    }

    /// Whether a comment may ask for a job without a line that begins with `/test`.
    public var hasUnusualTriggers: Bool { index.triggers.hasUnusualTriggers }

    /// Whether a comment asks for any of the jobs.
    public func areAskedFor(by body: String) -> Bool {
        !index.triggers.jobs(askedForBy: body).isEmpty
    }

    /// The presubmits that can run on a branch, in their order.
    public func on(branch: String) -> [Presubmit] {
        index.jobs(on: branch).map { self[$0] }
    }

    var index: PresubmitIndex { shared.index }
}

extension Presubmits: RandomAccessCollection, ExpressibleByArrayLiteral {
    /// These presubmits, in this order.
    public init(arrayLiteral elements: Presubmit...) {
        self.init(elements)
    }

    /// Zero.
    public var startIndex: Int { 0 }

    /// The number of presubmits.
    public var endIndex: Int { shared.presubmits.count }

    /// The presubmit at a position.
    public subscript(position: Int) -> Presubmit { shared.presubmits[position] }
}

/// What copies have in common.
private final class Shared: Sendable {
    let presubmits: [Presubmit]
    private let lazyIndex = AtomicLazyReference<PresubmitIndex>()

    init(_ presubmits: [Presubmit]) {
        self.presubmits = presubmits
    }

    var index: PresubmitIndex {
        lazyIndex.load() ?? lazyIndex.storeIfNil(PresubmitIndex(presubmits))
    }
}
