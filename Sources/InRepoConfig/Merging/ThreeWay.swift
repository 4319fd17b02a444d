/// What becomes of a thing that two sides may have changed since they had it in common.
enum ThreeWay<Value: Equatable>: Equatable {
    /// At most one side changed it, or both did alike: it is this.
    case settled(Value)
    /// Both sides changed it, differently.
    case bothChanged

    /// Decides.
    init(ancestor: Value, base: Value, head: Value) {
        if base == head || ancestor == head {
            self = .settled(base)
        } else if ancestor == base {
            self = .settled(head)
        } else {
            self = .bothChanged
        }
    }
}

extension ThreeWay: Sendable where Value: Sendable {}
