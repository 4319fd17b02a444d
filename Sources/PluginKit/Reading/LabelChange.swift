public import ForgeModel

/// A label that somebody put on or took off.
public struct LabelChange: Sendable, Hashable {
    /// The label.
    public let label: LabelName
    /// Whether it was put on.
    public let isAddition: Bool
    /// Who did it; nil for an account that is gone.
    public let actor: Login?

    /// Makes a change.
    public init(label: LabelName, isAddition: Bool, actor: Login?) {
        self.label = label
        self.isAddition = isAddition
        self.actor = actor
    }
}
