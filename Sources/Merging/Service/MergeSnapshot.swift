public import ForgeModel
public import Foundation

/// What the merger knew and decided in its last pass.
public struct MergeSnapshot: Sendable {
    /// When the pass decided; nil before the first one.
    public var time: Date?
    /// The pools with a pull request in them, and those that are stopped, in order.
    public var pools: [PoolView] = []
    /// Why each open pull request merges or does not.
    public var explanations: [ThreadID: MergeExplanation] = [:]
    /// What was done, the newest first.
    public var history: [MergeRecord] = []
    /// What went wrong in the pass, for operators; it acted on what it knew.
    public var errors: [String] = []

    /// Nothing is known yet.
    public init() {}
}
