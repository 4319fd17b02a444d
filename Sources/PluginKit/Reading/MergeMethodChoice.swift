public import ForgeModel

/// How a branch's pull requests are merged, and the labels that ask for another way.
public struct MergeMethodChoice: Sendable, Hashable {
    /// The method without such a label.
    public let method: MergeMethod
    /// The label of each other way; none where it is not configured.
    public let labels: [MergeMethod: LabelName]

    /// Makes a choice.
    public init(_ method: MergeMethod, labels: [MergeMethod: LabelName] = [:]) {
        self.method = method
        self.labels = labels
    }
}
